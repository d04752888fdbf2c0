import type { Option, Question } from '../survey.ts';
import type { Value } from '../value.ts';
import type { ContactAnswer } from './contact/ways.ts';
import type { Read, TypedFields } from './typed-fields.ts';

/** As much of a question as is needed to read its answer. */
export type Readable = Pick<Question, 'kind' | 'min' | 'max'> & Partial<Pick<Question, 'text' | 'unit' | 'ahead' | 'translations'>> & { options: readonly Pick<Option, 'id' | 'role'>[] };

/** What came of reading the form of a question of any kind. */
export type ReadAnswer = Read<Value | ContactAnswer>;

/** What was typed in the boxes of one question on a sheet: "value", "other", a box for each place in a ranking. */
export type TypedOnSheet = Readonly<Record<string, string | undefined>>;

/** How a kind of question is read: from the form of its page, and from the boxes a sheet is entered in. Runs on the server. */
export interface KindReading {
  /** Reads what was typed or chosen, as it was meant. Words are kept to the letter. */
  read: (question: Readable, fields: TypedFields) => ReadAnswer;
  /** The fields of its form as an answer given before fills them: the other way round. */
  fields: (answer: Value | ContactAnswer) => Record<string, unknown>;
  /** What someone meant by a form that says two things at once, filled in where nobody could ask again. */
  meant: (question: Readable, typed: TypedFields) => TypedFields;
  /** The names of the boxes it has where sheets are entered; none where it stands on a sheet of its own. */
  boxes: (question: Pick<Readable, 'options'>) => string[];
  /** Reads those boxes, of which not all are empty. */
  readBoxes: (question: Readable, typed: TypedOnSheet) => ReadAnswer;
  /** What would be typed in them for an answer that is kept. */
  typedInBoxes: (question: Pick<Readable, 'options'>, value: Value) => TypedOnSheet;
}

/** A kind whose form says what it says, and whose sheet has one box. */
export const ONE_BOX = { meant: (_: Readable, typed: TypedFields) => typed, boxes: () => ['value'] };
