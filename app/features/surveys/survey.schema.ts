import { z } from 'zod';
import { requiredText, tidyText } from '../../platform/text.ts';

/** A question is a statement to agree with, or open: answered in one's own words. */
export const QUESTION_KINDS = ['statement', 'open'] as const;

export const TITLE_MAX = 150;
export const INTRODUCTION_MAX = 2000;
export const QUESTIONS_MAX = 100;
export const QUESTION_ID_MAX = 40;
export const QUESTION_MAX = 500;
export const HINT_MAX = 300;
export const WHY_MAX = 300;

const words = (max: number) => z.string().transform(tidyText).pipe(z.string().max(max, 'tooLong'));

export const questionSchema = z.object({
  /** Short and random: stays the same through every version, so that waves compare. */
  id: z.string().min(1).max(QUESTION_ID_MAX),
  kind: z.enum(QUESTION_KINDS, { error: 'choose' }),
  text: requiredText(QUESTION_MAX),
  hint: words(HINT_MAX).optional(),
  /** Why we ask, in words for the person who answers. */
  why: words(WHY_MAX).optional(),
  /** The outcomes every answer is tagged to, by identity. */
  outcomes: z.array(z.uuid()).default([]),
});

/** A survey as data. The same shape everywhere: the editor's form, the database, the answering pages. */
export const surveyDefinitionSchema = z.object({
  introduction: words(INTRODUCTION_MAX).default(''),
  questions: z.array(questionSchema).max(QUESTIONS_MAX, 'tooMany').default([]),
});

/** Beginning a survey. The id is made with the form, so that sending it twice makes one. */
export const newSurveySchema = z.object({ id: z.uuid(), title: requiredText(TITLE_MAX) });

/** The editor: the definition with its title. `choosing` is the question whose outcomes are laid out to choose from. */
export const surveyFormSchema = surveyDefinitionSchema.extend({ title: requiredText(TITLE_MAX), choosing: z.string().optional() });
