import type { Question } from '../survey.ts';

/** A survey that takes answers. */
export interface AskedSurvey {
  state: 'open';
  link: string;
  programme: string;
  isDemonstration: boolean;
  title: string;
  /** The date by which we tell people what came of it. */
  replyBy: string;
  introduction: string;
  questions: Question[];
}

/** Why a link takes no answers: nobody made it, its wave is closed, or it was taken back. */
export type ClosedSurvey = { state: 'unknown' } | { state: 'closed' | 'revoked'; programme: string; replyBy: string };

/** The language surveys are written in, so far. */
export const SURVEY_LANGUAGE = 'en';
