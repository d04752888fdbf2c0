import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ENGLISH, LANGUAGES } from './languages.ts';

const files = import.meta.glob<Record<string, string>>('../locales/*/*.json', { eager: true, import: 'default' });

const resources: Record<string, Record<string, Record<string, string>>> = {};
for (const [path, words] of Object.entries(files)) {
  const [, language, feature] = /\/([a-z-]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
  if (language && feature) (resources[language] ??= {})[feature] = words;
}

const speakers = new Map<string, i18n>();
/** Sets apart what is filled in, so that a name or number in Latin letters does not turn a line around: see docs/accessibility.md. */
const isolate = (value: string) => `\u2068${value}\u2069`;

for (const { code, direction } of LANGUAGES) {
  const speaker = i18next.createInstance();
  void speaker.use(initReactI18next).init({
    lng: code,
    fallbackLng: ENGLISH.code,
    resources,
    ns: Object.keys(resources[ENGLISH.code] ?? {}),
    defaultNS: 'site',
    keySeparator: false,
    interpolation: { escapeValue: direction === 'rtl', escape: isolate },
    initAsync: false,
  });
  speakers.set(code, speaker);
}

/** The i18next instance of a language; English when we do not speak it. */
export function speakerOf(language: string): i18n {
  const speaker = speakers.get(language) ?? speakers.get(ENGLISH.code);
  if (!speaker) throw new Error('No language is loaded.');
  return speaker;
}

/** Puts keys into words: t('feature:key'). Dates and numbers are written by app/platform/written.ts. */
export function translator(language: string): TFunction {
  return speakerOf(language).t;
}
