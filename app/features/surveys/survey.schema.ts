import { z } from 'zod';
import { QUESTION_KINDS } from './survey.ts';

export const TITLE_MAX = 150;
export const INTRODUCTION_MAX = 2000;
export const QUESTIONS_MAX = 100;
export const QUESTION_ID_MAX = 40;
export const QUESTION_MAX = 500;
export const HINT_MAX = 300;
export const WHY_MAX = 300;

const optional = (max: number) => z.string().trim().max(max, 'tooLong').optional();

export const questionSchema = z.object({
  /** Short and random: stays the same through every version, so that waves compare. */
  id: z.string().min(1).max(QUESTION_ID_MAX),
  kind: z.enum(QUESTION_KINDS, { error: 'choose' }),
  text: z.string({ error: 'required' }).trim().min(1, 'required').max(QUESTION_MAX, 'tooLong'),
  hint: optional(HINT_MAX),
  /** Why we ask, in words for the person who answers. */
  why: optional(WHY_MAX),
  /** The outcomes every answer is tagged to, by identity. */
  outcomes: z.array(z.uuid()).default([]),
});

/** A survey as data. The same shape everywhere: the editor's form, the database, the answering pages. */
export const surveyDefinitionSchema = z.object({
  introduction: z.string().trim().max(INTRODUCTION_MAX, 'tooLong').default(''),
  questions: z.array(questionSchema).max(QUESTIONS_MAX, 'tooMany').default([]),
});
