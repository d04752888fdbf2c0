import { DATA_PURPOSES } from '../../app/features/listening/purposes.ts';

/** Every purpose set down, so that a wave may open. */
export const EVERY_PURPOSE = DATA_PURPOSES.map((purpose) => ({
  purpose, lawfulBasis: 'public_task', specialCondition: 'explicit_consent', criminalCondition: 'consent', retentionMonths: 24,
}));
