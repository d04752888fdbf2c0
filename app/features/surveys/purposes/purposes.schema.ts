import { z } from 'zod';
import { readWhole } from '../../../platform/reading/number.ts';
import { CRIMINAL_CONDITIONS, LAWFUL_BASES, RETENTION_MONTHS_MAX, SPECIAL_CONDITIONS, DATA_PURPOSES, type PurposeSetUp, type DataPurpose } from '../../listening/purposes.ts';

/** A count of months as people type it: "24", "24 months". */
const months = z
  .string({ error: 'months' })
  .transform((typed, context) => {
    const count = readWhole(typed, 1, RETENTION_MONTHS_MAX, ['months']);
    if (count !== null) return count;
    context.addIssue({ code: 'custom', message: 'months' });
    return z.NEVER;
  });

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
export function purposesSchema(purposes: readonly DataPurpose[]) {
  const asked = DATA_PURPOSES.filter((purpose) => purposes.includes(purpose));
  const parts: Record<string, typeof setUp> = Object.fromEntries(asked.map((purpose) => [purpose, setUp]));
  return z.object({ revision: z.number().int(), purposes: z.object(parts) }).transform(({ revision, purposes: given }): PurposesForm => ({
    revision,
    purposes: asked.flatMap((purpose) => {
      const row = given[purpose];
      return row ? [{ purpose, ...row }] : [];
    }),
  }));
}
