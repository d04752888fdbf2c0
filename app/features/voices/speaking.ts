/** The language the team works in, which others' words are translated into. */
export const TEAM_LANGUAGE = 'en';

/** Whether words in this language wait for a translation until there is one. As in private.waiting and list_heard. */
export function isForeign(language: string): boolean {
  return language !== TEAM_LANGUAGE;
}

/** What a language is called, in the team's language unless another is named; its own tag when nobody knows it. */
export function nameOfLanguage(tag: string, language = TEAM_LANGUAGE): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
