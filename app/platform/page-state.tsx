import { createContext, useContext } from 'react';

/** What every page knows about the request it answers. */
export interface PageState {
  nonce: string;
  language: string;
  /** Whether the page is read in easy words, with pictures. */
  isEasy: boolean;
  hasErrors: boolean;
  isDemonstration: boolean;
  isDevelopment: boolean;
  /** What to read out when something went wrong: it stands beside the fault in the log. */
  reference: string;
}

const Page = createContext<PageState>({ nonce: '', language: 'en', isEasy: false, hasErrors: false, isDemonstration: false, isDevelopment: false, reference: '' });

export const PageStateProvider = Page.Provider;

export function usePageState(): PageState {
  return useContext(Page);
}
