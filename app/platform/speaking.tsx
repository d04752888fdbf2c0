import type { i18n } from 'i18next';
import { createContext, useContext, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { ENGLISH } from './languages.ts';
import { PageStateProvider, usePageState } from './page-state.tsx';

const Speakers = createContext<((language: string) => i18n) | null>(null);

/** Gives the i18next instance of each language to parts of a page that speak another than the page itself. */
export const SpeakersProvider = Speakers.Provider;

/** Lets a part of a page speak another language: a preview, a sheet to print. Its `lang` and `dir` are for the caller to set. */
export function Speaking({ language, children }: { language: string; children: ReactNode }) {
  const speakerOf = useContext(Speakers);
  const { i18n: spokenHere } = useTranslation();
  const page = usePageState();
  return (
    <I18nextProvider i18n={speakerOf?.(language) ?? spokenHere}>
      <PageStateProvider value={{ ...page, language }}>{children}</PageStateProvider>
    </I18nextProvider>
  );
}

/** A part that has its words in English alone, marked as such on a page in another language. */
export function InEnglish({ children }: { children: ReactNode }) {
  const { language } = usePageState();
  if (language === ENGLISH.code) return <>{children}</>;
  return <div lang={ENGLISH.code} dir={ENGLISH.direction}><Speaking language={ENGLISH.code}>{children}</Speaking></div>;
}
