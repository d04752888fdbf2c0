import { z } from 'zod';
import { CRIMINAL_CONDITIONS, LAWFUL_BASES, RETENTION_MONTHS_MAX, SPECIAL_CONDITIONS, SURVEY_PURPOSES, type PurposeSetUp, type SurveyPurpose } from './purpose.ts';

/** A count of months as people type it: "24", "24 months". */
const months = z
  .string({ error: 'months' })
  .transform((typed) => typed.normalize('NFKC').replace(/\p{Cf}/gu, '').trim())
  .pipe(z.string().regex(/^\d{1,3}( ?months?)?$/i, 'months'))
  .transform((typed) => Number.parseInt(typed, 10))
  .refine((count) => count >= 1 && count <= RETENTION_MONTHS_MAX, 'months');

const setUp = z.object({
  lawfulBasis: z.enum(LAWFUL_BASES, { error: 'purpose.lawfulBasis' }),
  specialCondition: z.enum(SPECIAL_CONDITIONS, { error: 'purpose.specialCondition' }),
  criminalCondition: z.enum(CRIMINAL_CONDITIONS, { error: 'purpose.criminalCondition' }),
  retentionMonths: months,
});

export interface PurposesForm {
  /** The revision it was filled from. */
  revision: number;
  purposes: PurposeSetUp[];
}

/** What the form about these purposes may send: each with all its parts. Gives them as the database takes them. */
export function purposesSchema(purposes: readonly SurveyPurpose[]) {
  const asked = SURVEY_PURPOSES.filter((purpose) => purposes.includes(purpose));
  const parts: Record<string, typeof setUp> = Object.fromEntries(asked.map((purpose) => [purpose, setUp]));
  return z.object({ revision: z.number().int(), purposes: z.object(parts) }).transform(({ revision, purposes: given }): PurposesForm => ({
    revision,
    purposes: asked.flatMap((purpose) => {
      const row = given[purpose];
      return row ? [{ purpose, ...row }] : [];
    }),
  }));
}
