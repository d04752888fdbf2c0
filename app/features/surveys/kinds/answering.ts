import type { TFunction } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import type { FormState } from '../../../platform/form-state.ts';
import type { InLanguage } from '../../../ui/in-language.ts';
import type { Answer, QuestionProps } from '../../../ui/respond/question.tsx';
import type { AskedQuestion } from '../asked/asked-question.ts';
import type { Said } from '../wording.ts';
import type { Value } from '../value.ts';
import type { ContactAnswer } from './contact/ways.ts';

/** What the fields of a question are made from. */
export interface AnsweringFieldsProps {
  question: AskedQuestion;
  form: FormState;
  /** Stands before every name and id, where one page asks several questions ("q1."). */
  prefix: string;
  /** The question's words around the field of this name, with what it holds. */
  field: (name: string) => QuestionProps & { defaultValue?: string };
  /** What can be chosen, in the words of the reading. */
  options: Answer[];
}

/** What an answer is put in words with. */
export interface AnswerWordsProps {
  question: AskedQuestion;
  t: TFunction<'respond'>;
  /** The language of the page. */
  language: string;
  inLanguage: (said: Pick<Said, 'language'> | null) => InLanguage;
}

/** How a kind of question is asked of people, and how they read their own answer. Written on the server: these pages ship none of it. */
export interface KindAnswering {
  /** Its words and the fields that its reading reads. */
  Fields: ComponentType<AnsweringFieldsProps>;
  /** What its figures mean, between its words and its fields; null where it has none. */
  Meaning: ComponentType<{ question: AskedQuestion }> | null;
  /** An answer as the person reads it before it is sent; null when it is no answer of this kind. */
  inWords: (answer: Value | ContactAnswer, props: AnswerWordsProps) => ReactNode;
  /** What the button that goes on says (a key of respond.json). */
  goOn: 'continue' | 'ranking.right';
}

/** Kinds whose figures need no words, and that go on as most do. */
export const AS_MOST: Pick<KindAnswering, 'Meaning' | 'goOn'> = { Meaning: null, goOn: 'continue' };
