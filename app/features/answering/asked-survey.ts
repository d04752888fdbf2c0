import type { Face } from '../surveys/face/face.ts';
import type { EqualityQuestion, SurveyDefinition } from '../surveys/survey.ts';
import { DEFINITIONS } from '../surveys/kinds/definitions.ts';

/** A survey that takes answers; while it is closing, only of people who had begun. */
export interface AskedSurvey {
  state: 'open' | 'closing';
  link: string;
  programme: string;
  /** What the programme shows of itself. */
  face: Face;
  isDemonstration: boolean;
  title: string;
  /** The date by which we tell people what came of it. */
  replyBy: string;
  /** The fewest people of a group that are ever shown. */
  leastCount: number;
  /** When it closed, and until when answers still count; null while it is open. */
  closed: { on: string; countsUntil: string } | null;
  /** Whether people may have answered an earlier wave of it. */
  hasEarlierWave: boolean;
  definition: SurveyDefinition;
}

/** Why a link takes no answers: nobody made it, its wave is closed, or it was taken back. */
export type ClosedSurvey = { state: 'unknown' } | { state: 'closed' | 'revoked'; programme: string; replyBy: string };

/** Whether there is anything to ask. */
export function isAsked(survey: AskedSurvey | ClosedSurvey): survey is AskedSurvey {
  return survey.state === 'open' || survey.state === 'closing';
}

/** What is asked about people themselves after sending. Nothing once the wave has closed: groups are counted then. */
export function equalityAsked({ state, definition }: AskedSurvey): readonly EqualityQuestion[] {
  return state === 'open' ? (definition.equality?.questions ?? []) : [];
}

/** About how long an answer takes, in seconds: one that is chosen, and one that is written. */
const CHOOSING = 12;
const WRITING = 45;

export interface Size {
  total: number;
  depends: boolean;
  hasRequired: boolean;
  minutes: number;
}

/** How many questions there are at most, whether that depends on the answers, whether any must be answered, and about how many minutes all of them take. */
export function sizeOf({ questions }: Pick<SurveyDefinition, 'questions'>): Size {
  const asking = questions.filter(({ kind }) => DEFINITIONS[kind].asks);
  const seconds = asking.reduce((sum, { kind }) => sum + (DEFINITIONS[kind].isWritten ? WRITING : CHOOSING), 0);
  return { total: asking.length, depends: asking.some(({ when }) => when !== undefined), hasRequired: asking.some(({ required }) => required), minutes: Math.max(1, Math.ceil(seconds / 60)) };
}
