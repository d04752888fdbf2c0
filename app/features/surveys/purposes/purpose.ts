import { DATA_PURPOSES, type DataPurpose, type PurposeSetUp } from '../../listening/purposes.ts';
import type { SurveyDefinition } from '../survey.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';

/** What these questions ask people's data for, in order. As in the database (private.purposes_missing). */
export function purposesNeeded(definition: Pick<SurveyDefinition, 'questions' | 'equality'>): DataPurpose[] {
  const asksContact = definition.questions.some(({ kind }) => DEFINITIONS[kind].isKeptApart);
  const asksEquality = (definition.equality?.questions.length ?? 0) > 0;
  return DATA_PURPOSES.filter((purpose) => (purpose === 'contact_again' ? asksContact : purpose === 'equality' ? asksEquality : true));
}

/** What a wave cannot open without: the purposes needed that nobody has set down yet. */
export function purposesMissing(definition: Pick<SurveyDefinition, 'questions' | 'equality'>, setDown: readonly Pick<PurposeSetUp, 'purpose'>[]): DataPurpose[] {
  return purposesNeeded(definition).filter((needed) => !setDown.some(({ purpose }) => purpose === needed));
}
