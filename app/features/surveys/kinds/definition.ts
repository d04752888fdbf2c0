import type { Test } from '../condition.ts';
import type { QuestionForm } from '../editing/question-form.schema.ts';
import type { Option, Question } from '../survey.ts';
import type { Value } from '../value.ts';

/** What the checker may find of one kind alone (wordings/checker.ts says which of them stop a wave from opening). */
export type KindFault = 'noOptions' | 'oneOption' | 'noEnds' | 'noOutcome';

/** The voices a value can be said in: how much someone agrees, yes or no, the words of an option. Whoever says it brings the words. */
export interface ValueWords {
  rating: (key: string) => string;
  yesNo: (key: string) => string;
  option: (key: string) => string;
}

/** What a kind of question is: its own fields, what may be done with its answers, its conditions and its checks. Runs everywhere but on the phone. */
export interface KindDefinition {
  /** Whether it asks anything; a page of information does not. */
  asks: boolean;
  /** Whether a condition may look at its answers. */
  isLookedAt: boolean;
  /** Whether its answers become contributions, tagged to the question's outcomes. */
  becomesContribution: boolean;
  /** Whether an answer linked to no outcome waits on the desk to be tagged: words and ratings do, what was chosen or counted does not. */
  waitsToBeTagged: boolean;
  /** Whether it may be made one that must be answered. */
  canBeRequired: boolean;
  /** Whether the checker says so when it must be answered. */
  isBetterSkippable: boolean;
  /** Whether it is agreed to or not, so that nobody is asked it in words they did not choose. */
  isConsent: boolean;
  /** Whether its answer is kept where it cannot be joined to the others: it is for being contacted again, and has a sheet of its own on paper. */
  isKeptApart: boolean;
  /** Whether it is so private that the checker asks for a reason. */
  isSensitive: boolean;
  /** Whether its answers are chosen from a list made with the question. */
  hasOptions: boolean;
  /** Whether its options are pictures, with words below them. */
  hasPictures: boolean;
  /** What an option of its list may stand for besides itself. */
  roles: readonly NonNullable<Option['role']>[];
  /** Whether its answer is chosen, so that doing nothing and going on is a slip. Else it is put in or written, and takes longer. */
  isChosen: boolean;
  /** Whether its answer is written or put in order, which takes longer than to choose. */
  isWritten: boolean;
  /** Whether one press answers it and goes on, given its options. */
  isOnePress: (options: readonly Pick<Option, 'role'>[]) => boolean;
  /** What a new question of it begins with. */
  begin: Partial<Question>;
  /** The fields that only it has, as the editor's form says them. */
  ownFields: (form: QuestionForm) => Partial<Question>;
  /** How its answers can be looked at by a condition. */
  tests: readonly Test[];
  /** The values an answer can have, by the keys they are kept under; null when they cannot be listed, as with a number. */
  values: (question: Pick<Question, 'options'>) => string[] | null;
  /** What a condition's value must look like, where it is typed. */
  valueTyped: RegExp | null;
  /** Answers among which each that could tell tests naming these values apart is found. */
  possible: (question: Pick<Question, 'options' | 'min' | 'max'>, named: readonly string[]) => Value[];
  /** A value as the words it stands for. */
  inWords: (key: string, words: ValueWords) => string;
  /** How "is" and "is not" are said of it on paper. */
  onPaper: { is: 'ticked' | 'first' | 'alone' | 'is'; isNot: 'else' | 'notFirst' | 'isNot' };
  /** What is missing in a question of it. */
  faults: (question: Pick<Question, 'options' | 'low' | 'high' | 'outcomes'>) => KindFault[];
}
