import type { Db } from '../../../platform/context.server.ts';
import { findPublished, findDraft, isOutcome, type Element } from '../../theory/theory.ts';
import { listElements, listVersions } from '../../theory/theories.server.ts';

/** The outcomes of the theory a programme stands by, each with its indicators. */
export async function listMeasuredOutcomes(db: Db, programmeId: string): Promise<Element[]> {
  const versions = await listVersions(db, programmeId);
  const version = findPublished(versions) ?? findDraft(versions);
  return version ? (await listElements(db, programmeId, version.id)).filter(isOutcome) : [];
}
