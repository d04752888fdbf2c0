import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { PlainName } from './outcome-name.ts';

const wordsShape = z.record(z.string(), z.string());

/** The plain name of an outcome; none while nobody gave it one. */
export async function findPlainName(db: Db, outcomeId: string): Promise<PlainName> {
  const found = mayBe(await db.from('outcome_names').select('words').eq('outcome_id', outcomeId).maybeSingle());
  return found === null ? {} : wordsShape.parse(found.words);
}

/** An outcome as the plan words it, with its plain name as far as it has one. */
export interface OutcomeAsTold {
  id: string;
  text: string;
  name: PlainName;
}

/** Those of these outcomes that are in the theory now, with what they are called: one that is no longer in it is told to nobody. */
export async function listAsTold(db: Db, programmeId: string, outcomes: readonly string[]): Promise<OutcomeAsTold[]> {
  if (outcomes.length === 0) return [];
  const [found, names] = await Promise.all([
    db.from('current_outcomes').select('id, text').eq('programme_id', programmeId).in('id', [...outcomes]),
    listPlainNames(db, programmeId),
  ]);
  return z.array(z.object({ id: z.string(), text: z.string() })).parse(must(found)).map((outcome) => ({ ...outcome, name: names.get(outcome.id) ?? {} }));
}

/** What the outcomes of a programme are called in plain words, by outcome. */
export async function listPlainNames(db: Db, programmeId: string): Promise<Map<string, PlainName>> {
  const rows = must(await db.from('outcome_names').select('outcome_id, words').eq('programme_id', programmeId));
  return new Map(rows.map(({ outcome_id, words }) => [outcome_id, wordsShape.parse(words)]));
}

/** Names an outcome; without any words its name is taken away. */
export async function nameOutcome(db: Db, programmeId: string, outcomeId: string, words: PlainName): Promise<void> {
  mayBe(await db.rpc('name_outcome', { the_programme: programmeId, the_outcome: outcomeId, the_words: words }));
}
