import type { ReactNode } from 'react';
import { SURVEY_LANGUAGE } from './asked-survey.ts';

/** Words a programme wrote: they stay in the language they were written in, whatever language the page speaks. */
export function AsWritten({ children }: { children: ReactNode }) {
  return <span lang={SURVEY_LANGUAGE} dir="auto">{children}</span>;
}
