import type { SurveyDefinition } from '../survey.ts';
import { VARIANTS, type Reading } from '../wording.ts';

/** The wordings a survey is offered in. */
export function variantsOf({ easyRead }: Pick<SurveyDefinition, 'easyRead'>): Reading['variant'][] {
  return VARIANTS.filter((variant) => variant === 'standard' || easyRead);
}

/** The languages a survey is offered in, its own first. */
export function languagesOf({ language, languages }: Pick<SurveyDefinition, 'language' | 'languages'>): string[] {
  return [language, ...languages.filter((one) => one !== language)];
}

/** Which words an address asks for; what is not offered becomes the survey's own, in the standard wording. */
export function readReading(query: URLSearchParams, definition: Pick<SurveyDefinition, 'language' | 'languages' | 'easyRead'>): Reading {
  return {
    language: languagesOf(definition).find((one) => one === query.get('language')) ?? definition.language,
    variant: variantsOf(definition).find((one) => one === query.get('variant')) ?? 'standard',
  };
}
