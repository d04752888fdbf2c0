import { today } from '../../../../platform/written.ts';
import type { Question } from '../../survey.ts';

/** How far ahead a date to come may lie, in years. */
const YEARS_AHEAD = 50;

/** The last day a date question takes: today, unless it asks for what is to come. As private.latest_day. */
export function latestDay({ ahead }: Pick<Question, 'ahead'>): string {
  return ahead ? `${Number(today().slice(0, 4)) + YEARS_AHEAD}-12-31` : today();
}
