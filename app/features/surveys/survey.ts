import type { z } from 'zod';
import type { Role } from '../../platform/roles.ts';
import type { equalityQuestionSchema, optionSchema, questionSchema, sectionSchema, surveyDefinitionSchema } from './survey.schema.ts';

export type Question = z.output<typeof questionSchema>;
export type Option = z.output<typeof optionSchema>;
export type Section = z.output<typeof sectionSchema>;
export type EqualityQuestion = z.output<typeof equalityQuestionSchema>;

/** A survey as data: what each version keeps, what the editor sends and what the answering pages ask. */
export type SurveyDefinition = z.output<typeof surveyDefinitionSchema>;

/** Whether someone with these roles may make and change surveys; others in the programme only read them. */
export function mayWriteSurveys(roles: readonly Role[]): boolean {
  return roles.includes('facilitator') || roles.includes('programme_lead');
}

/** Whether someone with these roles may know how many people answered. */
export function mayCountResponses(roles: readonly Role[]): boolean {
  return roles.includes('facilitator');
}

/** Whether someone with these roles may read results: counts, never who said what. */
export function mayReadResults(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'facilitator' || role === 'programme_lead' || role === 'secretary' || role === 'board_member');
}
