import { DEFINITIONS } from '../kinds/definitions.ts';
import type { EqualityQuestion, Question } from '../survey.ts';
import { wordingOf, type Reading, type Wording } from '../wording.ts';
import type { QuestionKind } from '../kinds/names.ts';

/** A question as one person reads it: all that its page needs. */
export interface AskedQuestion {
  id: string;
  kind: QuestionKind;
  required: boolean;
  min: number | null;
  max: number | null;
  wording: Wording;
}

/** A question of a survey in the words of one reading. `own` is the language the survey was written in. */
export function askedQuestion(question: Question, reading: Reading, own: string): AskedQuestion {
  const { id, kind, required, min, max } = question;
  return { id, kind, required, min: min ?? null, max: max ?? null, wording: wordingOf(question, reading, own) };
}

/** An equality question, asked like any choice; never required. */
export function askedEquality(question: EqualityQuestion, reading: Reading, own: string): AskedQuestion {
  return { id: question.id, kind: question.many ? 'choices' : 'choice', required: false, min: null, max: null, wording: wordingOf(question, reading, own) };
}

/**
 * Whether one press answers it and goes on: one answer out of a few, and nothing to write beside it. Whoever pressed the
 * wrong one comes back by one press, and sees every answer again before sending.
 */
export function isOnePress({ kind, wording }: Pick<AskedQuestion, 'kind' | 'wording'>): boolean {
  return DEFINITIONS[kind].isOnePress(wording.options);
}

/** Where pictures and recordings of a survey are found: under the link people answer at, or beside the editor. */
export type FileAddress = (file: string) => string;

/** The address of a picture: one of our own drawings, or a file of the survey ("file:ID"). */
export function pictureAddress(picture: string, files: FileAddress): string {
  return picture.startsWith('file:') ? files(picture.slice('file:'.length)) : `/pictures/${picture}.svg`;
}
