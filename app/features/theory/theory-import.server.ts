import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { countTheory, type TheoryElementInput } from './theory-file.ts';

const addedShape = z.object({ addedElements: z.number(), addedIndicators: z.number(), changed: z.number() });

/** What a file holds, and what of it was new. */
export interface Imported {
  elements: number;
  outcomes: number;
  indicators: number;
  addedElements: number;
  addedIndicators: number;
  changed: number;
}

/**
 * Brings what was read into the programme's draft, beginning one only when something in it is new. Removes nothing,
 * and the same file a second time changes nothing.
 */
export async function importTheory(db: Db, programmeId: string, elements: readonly TheoryElementInput[]): Promise<Imported> {
  const rows = elements.map(({ level, kind, text, theme, priorityGroup, indicators, plainName }) => ({
    level, kind, text, theme, priorityGroup, plainName: plainName ?? {}, indicators: indicators.map(({ metric, unit, baseline, target, availability }) => ({ metric, unit, baseline, target, availability })),
  }));
  const added = addedShape.parse(must(await db.rpc('import_theory', { the_programme: programmeId, the_elements: rows })));
  return { ...countTheory(elements), ...added };
}
