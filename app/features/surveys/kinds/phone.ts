import type { TFunction } from 'i18next';
import type { Question } from '../survey.ts';

/**
 * How a form says something, as far as a phone without signal must understand it: one thing out of a list, several, a list put
 * in order, a point of a scale, a number, a date, ways to be reached, or words. The form's field has that name where it is one
 * that is read or added to. Each kind of question names the one that fits (kinds/phones.ts).
 */
export type PhoneReading = 'choice' | 'choices' | 'ranking' | 'scale' | 'number' | 'date' | 'contact' | 'words';

/**
 * What a phone without signal is given of a kind of question, made on the server. The phone's script knows no kinds, only the
 * few ways a form can say something (offline/phone/judge.ts), and each kind names one of them: people pay for every byte of it.
 */
export interface KindPhone {
  reads: PhoneReading;
  /** The words of what is chosen in its form and is no option, by value. */
  words: (t: TFunction) => Record<string, string>;
  /** The last day it takes; none where it takes no days. */
  latest: (question: Pick<Question, 'ahead'>) => string | undefined;
  /** What is said of a form that says nothing that can be understood, where saying nothing at all is no fault (keys of errors.json). */
  fault: (question: Pick<Question, 'min' | 'max'>) => Record<string, string[]>;
}

/** Kinds whose words all stand in the question. */
export const IN_QUESTION: Omit<KindPhone, 'reads'> = { words: () => ({}), latest: () => undefined, fault: () => ({}) };
