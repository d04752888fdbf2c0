/** The most letters a plain name may have in a language. */
export const PLAIN_NAME_MAX = 160;

/** What an outcome is called in plain words, by language, for everyone outside the staff. */
export type PlainName = Record<string, string>;

/** Its words in a language with the language they are in: the one asked for, else English. */
export function plainNameIn(name: PlainName, language: string): { text: string; language: string } {
  const there = name[language];
  return there ? { text: there, language } : { text: name.en ?? '', language: 'en' };
}

/** Elements for someone outside the staff: an outcome that has a plain name is told by it, everything else as the plan words it. */
export function inPlainWords<Told extends { id: string; text: string }>(elements: readonly Told[], names: ReadonlyMap<string, PlainName>): Told[] {
  return elements.map((element) => ({ ...element, text: names.get(element.id)?.en ?? element.text }));
}
