import { countAmong, type QuestionCounts } from '../../counted/counts.ts';
import type { Question } from '../../survey.ts';
import { upward } from '../results.ts';

/** A band of a wellbeing scale: its word, and its points. */
export interface Band {
  word: 'veryLow' | 'low' | 'medium' | 'high' | 'veryHigh';
  from: number;
  to: number;
}

/*
 * The thresholds the Office for National Statistics reports its four personal wellbeing questions by (Personal well-being
 * in the UK, quality and methodology information): life satisfaction, worthwhile and happiness low 0 to 4, medium 5 to 6,
 * high 7 to 8, very high 9 to 10; anxiety very low 0 to 1, low 2 to 3, medium 4 to 5, high 6 to 10.
 */
const WELLBEING: Band[] = [{ word: 'low', from: 0, to: 4 }, { word: 'medium', from: 5, to: 6 }, { word: 'high', from: 7, to: 8 }, { word: 'veryHigh', from: 9, to: 10 }];
const ANXIETY: Band[] = [{ word: 'veryLow', from: 0, to: 1 }, { word: 'low', from: 2, to: 3 }, { word: 'medium', from: 4, to: 5 }, { word: 'high', from: 6, to: 10 }];
const ONS_QUESTIONS: [RegExp, Band[]][] = [
  [/^overall, how satisfied are you with your life nowadays/i, WELLBEING],
  [/^overall, to what extent do you feel (that )?the things you do in your life are worthwhile/i, WELLBEING],
  [/^overall, how happy did you feel yesterday/i, WELLBEING],
  [/(^|, )overall, how anxious did you feel yesterday/i, ANXIETY],
];

/** The bands of a scale that is one of the four wellbeing questions, known by its exact words; null for any other. No mean, no total. */
export function bandsOf({ text }: Pick<Question, 'text'>): Band[] | null {
  return ONS_QUESTIONS.find(([words]) => words.test(text.trim()))?.[1] ?? null;
}

/** How many stand in a band. */
export function countInBand(counts: Pick<QuestionCounts, 'counts'>, { from, to }: Band): number {
  return countAmong(counts, upward(from, to));
}
