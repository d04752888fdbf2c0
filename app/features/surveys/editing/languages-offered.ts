/** Languages that people in these places read most, by their tags; a survey may hold others. English first, then Welsh. */
const OFFERED = ['en', 'cy', 'am', 'ar', 'bg', 'bn', 'es', 'fa', 'fr', 'gu', 'hi', 'hu', 'it', 'ku', 'lt', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'sk', 'so', 'sq', 'ta', 'ti', 'tr', 'uk', 'ur', 'vi', 'zh'] as const;

/** A language for people who do not read it: its English name, then its own. */
export function languageName(tag: string): string {
  const [english, own] = [nameIn(tag, 'en'), nameIn(tag, tag)];
  return english === own ? english : `${english} (\u2068${own}\u2069)`;
}

function nameIn(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The languages to choose from, with those a survey holds already. */
export function languagesToOffer(held: readonly string[]): string[] {
  return [...OFFERED, ...held.filter((tag) => !OFFERED.some((offered) => offered === tag))];
}
