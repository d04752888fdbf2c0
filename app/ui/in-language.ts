import { directionOf } from '../platform/languages.ts';
import { usePageState } from '../platform/page-state.tsx';

/** What an element says of its words when they are not in the language of the page. */
export interface InLanguage {
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
}

/** What a block of words says of their language and direction; nothing when it is the page's own. */
export function useInLanguage(): (said: { language: string } | null) => InLanguage {
  const { language } = usePageState();
  return (said) => (said === null || said.language === language ? {} : { lang: said.language, dir: directionOf(said.language) });
}
