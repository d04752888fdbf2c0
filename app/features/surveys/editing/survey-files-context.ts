import { createContext, useContext } from 'react';
import type { SurveyFile } from './survey-files.server.ts';

interface SurveyFiles {
  files: SurveyFile[];
  /** Where those who make the survey see and hear a file. */
  address: (id: string) => string;
}

const context = createContext<SurveyFiles>({ files: [], address: () => '' });

/** The pictures and recordings of the survey that is being written, for every field on the page that shows one. */
export const SurveyFilesProvider = context.Provider;

export function useSurveyFiles(): SurveyFiles {
  return useContext(context);
}
