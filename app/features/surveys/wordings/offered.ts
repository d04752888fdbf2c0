import type { SurveyDefinition } from '../survey.ts';
import { VARIANTS, type Reading } from '../wording.ts';
import { textsOf, type Part } from './texts.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';

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

/** Easy words that are missing are read in the standard words of the same language; everything else must be there. */
const MAY_BE_MISSING: readonly Part[] = ['easyText', 'easyHint', 'easyOption'];

/** How a language of a survey stands: every word is there; some are missing; or so is a consent, which nobody is asked in words they did not choose (rule C0). */
export type Standing = 'whole' | 'partly' | 'withoutConsent';

/** How far a language is, for the people who answer. */
export function standingOf(definition: SurveyDefinition, title: string, language: string): Standing {
  const missing = textsOf(definition, title).filter(({ part, inLanguages }) => !inLanguages[language] && !MAY_BE_MISSING.includes(part));
  const consents = new Set(definition.questions.flatMap(({ id, kind }) => (DEFINITIONS[kind].isConsent ? [id] : [])));
  if (missing.some(({ owner }) => owner.kind === 'question' && consents.has(owner.id))) return 'withoutConsent';
  return missing.length === 0 ? 'whole' : 'partly';
}

/**
 * The languages people are offered besides the survey's own: those it is whole in, and those the team offers although some
 * words are missing. Never one in which a consent has no words (rules A8, C0).
 */
export function offeredToPeople(definition: SurveyDefinition, title: string): string[] {
  return definition.languages.filter((language) => {
    const standing = standingOf(definition, title, language);
    return language !== definition.language && (standing === 'whole' || (standing === 'partly' && definition.partly.includes(language)));
  });
}
