import i18next from 'i18next';
import { readFileSync } from 'node:fs';

const wordsOf = (feature: string) => JSON.parse(readFileSync(new URL(`../../app/locales/en/${feature}.json`, import.meta.url), 'utf8')) as Record<string, string>;

/** The words of the pages, for commands: they are read as files because no bundler has gathered them. */
export const english = i18next.createInstance();
void english.init({
  lng: 'en',
  resources: { en: { errors: wordsOf('errors'), letters: wordsOf('letters'), people: wordsOf('people'), theory: wordsOf('theory') } },
  ns: ['errors', 'letters', 'people', 'theory'],
  keySeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});
