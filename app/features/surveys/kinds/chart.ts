import type { ComponentType, ReactNode } from 'react';
import type { QuestionCounts, Tally } from '../counted/counts.ts';
import type { Question } from '../survey.ts';

/** What a drawing of answers is made from. */
export interface ChartProps {
  question: Question;
  counts: QuestionCounts;
  /** The fewest people of whom anything is told. */
  least: number;
  /** What people answered, in words. */
  sentence: ReactNode;
  tallies: Tally[];
}

/** How the answers to a kind of question are drawn, below or beside their sentence, for staff and boards. */
export type KindChart = ComponentType<ChartProps>;
