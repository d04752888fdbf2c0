import type { Cell } from '../../../platform/files/cells.ts';
import type { Question } from '../survey.ts';
import type { Value } from '../value.ts';
import type { TFunction } from 'i18next';

/** Whether a file says values in words or as codes. */
export const VALUES = ['labels', 'codes'] as const;
export type Values = (typeof VALUES)[number];

/** One column of a file of answers: a question, or one option of a question with several. */
export interface AnswerColumn {
  /** Short and the same in every wave, from what the question and the answer are: "q_safe", "q_help_2". */
  code: string;
  /** The number of the question in this wave, as pages and paper have it. */
  number: number;
  question: Question;
  /** The words above it. */
  label: string;
  /** What each code means, in order; none where the value is a number, a date or words. */
  codes: { code: number; label: string; option?: string }[];
  read: (value: Value | null, values: Values) => Cell;
}

/** A column without the number of its question. */
export type NamedColumn = Omit<AnswerColumn, 'number'>;
export type Code = AnswerColumn['codes'][number];

/** What the columns of a question are made from. */
export interface ColumnParts {
  /** The name of the question's column. */
  code: string;
  /** Its options with the number each has in every wave. */
  options: (Code & { option: string })[];
  /** Yes and no, as every file says them. */
  yesNo: [Code, Code];
  /** The column for words beside "something else", where it is asked for and there is such an option. */
  other: NamedColumn[];
  /** Whether words people typed are asked for. */
  withWords: boolean;
  t: TFunction<'results'>;
}

/** The columns of a kind of question in a file of answers; none where no row may hold it. Runs on the server, for facilitators. */
export type KindColumns = (question: Question, parts: ColumnParts) => NamedColumn[];

/** A code, or the words it stands for. */
export const coded = (found: Code | undefined, values: Values): Cell => (found ? (values === 'codes' ? found.code : found.label) : null);

/** One column with the value itself. */
export const plainColumn = (read: (value: Parameters<AnswerColumn['read']>[0]) => Cell): KindColumns => (question, { code }) => [{ code, question, label: question.text, codes: [], read }];
