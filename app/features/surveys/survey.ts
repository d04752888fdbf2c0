import type { z } from 'zod';
import type { questionSchema, surveyDefinitionSchema } from './survey.schema.ts';

/** A question is a statement to agree with, or open: answered in one's own words. */
export const QUESTION_KINDS = ['statement', 'open'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export type Question = z.output<typeof questionSchema>;

/** A survey as data: what each version keeps, what the editor sends and what the answering pages ask. */
export type SurveyDefinition = z.output<typeof surveyDefinitionSchema>;
