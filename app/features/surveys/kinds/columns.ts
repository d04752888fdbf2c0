import type { AnswerColumn, Values } from '../export/answer-columns.ts';
import type { Cell } from '../../../platform/files/cells.ts';
import type { Question } from '../survey.ts';
import type { TFunction } from 'i18next';

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
