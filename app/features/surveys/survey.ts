import type { z } from 'zod';
import type { equalityQuestionSchema, optionSchema, questionSchema, sectionSchema, surveyDefinitionSchema } from './survey.schema.ts';

export type Question = z.output<typeof questionSchema>;
export type Option = z.output<typeof optionSchema>;
export type Section = z.output<typeof sectionSchema>;
export type EqualityQuestion = z.output<typeof equalityQuestionSchema>;

/** A survey as data: what each version keeps, what the editor sends and what the answering pages ask. */
export type SurveyDefinition = z.output<typeof surveyDefinitionSchema>;
