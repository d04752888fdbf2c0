import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { CRIMINAL_CONDITIONS, LAWFUL_BASES, SPECIAL_CONDITIONS, DATA_PURPOSES, type PurposeSetUp } from '../../listening/purposes.ts';
import type { PurposesForm } from './purposes.schema.ts';

const setUpShape = z
  .object({
    purpose: z.enum(DATA_PURPOSES),
    lawful_basis: z.enum(LAWFUL_BASES),
    special_condition: z.enum(SPECIAL_CONDITIONS),
    criminal_condition: z.enum(CRIMINAL_CONDITIONS),
    retention_months: z.number(),
  })
  .transform((row): PurposeSetUp => ({
    purpose: row.purpose,
    lawfulBasis: row.lawful_basis,
    specialCondition: row.special_condition,
    criminalCondition: row.criminal_condition,
    retentionMonths: row.retention_months,
  }));

/** What was set down about a survey's data, purpose by purpose. */
export async function listPurposes(db: Db, surveyId: string): Promise<PurposeSetUp[]> {
  const rows = must(await db.from('survey_purposes').select('purpose, lawful_basis, special_condition, criminal_condition, retention_months').eq('survey_id', surveyId));
  return z.array(setUpShape).parse(rows);
}

/** How often it was set down: who changes it says from which revision, so that two people cannot overwrite each other. */
export async function getPurposesRevision(db: Db, surveyId: string): Promise<number> {
  return must(await db.from('surveys').select('purposes_revision').eq('id', surveyId).maybeSingle()).purposes_revision;
}

/** Sets down what a survey's data is for, in place of what was there. @throws Refusal changed_meanwhile when someone else has saved since that revision. */
export async function savePurposes(db: Db, surveyId: string, { purposes, revision }: PurposesForm): Promise<void> {
  mayBe(await db.rpc('save_purposes', { the_survey: surveyId, the_purposes: purposes.map((purpose) => ({ ...purpose })), the_revision: revision }));
}
