import { SURVEY_PURPOSES } from '../../app/features/surveys/purposes/purpose.ts';

/** Every purpose set down, so that a wave may open. */
export const EVERY_PURPOSE = SURVEY_PURPOSES.map((purpose) => ({
  purpose, lawfulBasis: 'public_task', specialCondition: 'explicit_consent', criminalCondition: 'consent', retentionMonths: 24,
}));
