import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ENGLISH, LANGUAGES } from './languages.ts';

const files = import.meta.glob<Record<string, string>>('../locales/*/*.json', { eager: true, import: 'default' });

const resources: Record<string, Record<string, Record<string, string>>> = {};
for (const [path, words] of Object.entries(files)) {
  const [, language, feature] = /\/([a-z-]+)\/([a-z-]+(?:\.easy)?)\.json$/.exec(path) ?? [];
  if (language && feature) (resources[language] ??= {})[feature] = words;
}

/** The same words with easy ones in place of those that have them: they stand in FEATURE.easy.json, under the same keys. */
const easyResources = Object.fromEntries(Object.entries(resources).map(([language, features]) => [
  language,
  Object.fromEntries(Object.entries(features).map(([feature, words]) => [feature, { ...words, ...features[`${feature}.easy`] }])),
]));

const nameOf = (language: string, isEasy: boolean) => (isEasy ? `${language} easy` : language);

const speakers = new Map<string, i18n>();
/** Sets apart what is filled in, so that a name or number in Latin letters does not turn a line around: see docs/accessibility.md. */
const isolate = (value: string) => `\u2068${value}\u2069`;

for (const { code, direction } of LANGUAGES) for (const isEasy of [false, true]) {
  const speaker = i18next.createInstance();
  void speaker.use(initReactI18next).init({
    lng: code,
    fallbackLng: ENGLISH.code,
    resources: isEasy ? easyResources : resources,
    ns: Object.keys(resources[ENGLISH.code] ?? {}),
    defaultNS: 'site',
    keySeparator: false,
    interpolation: { escapeValue: direction === 'rtl', escape: isolate },
    initAsync: false,
  });
  speakers.set(nameOf(code, isEasy), speaker);
}

/** The i18next instance of a language, in easy words if asked; English when we do not speak it. */
export function speakerOf(language: string, isEasy = false): i18n {
  const speaker = speakers.get(nameOf(language, isEasy)) ?? speakers.get(nameOf(ENGLISH.code, isEasy));
  if (!speaker) throw new Error('No language is loaded.');
  return speaker;
}

/** Puts keys into words: t('feature:key'). Dates and numbers are written by app/platform/written.ts. */
export function translator(language: string, isEasy = false): TFunction {
  return speakerOf(language, isEasy).t;
}
