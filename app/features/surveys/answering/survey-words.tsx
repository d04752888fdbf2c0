import type { ReactNode } from 'react';
import { SURVEY_LANGUAGE } from './asked-survey.ts';

/** Words of the survey itself: they stay in the survey's language, whatever language the page speaks. */
export function SurveyWords({ children }: { children: ReactNode }) {
  return <span lang={SURVEY_LANGUAGE} dir="auto">{children}</span>;
}
