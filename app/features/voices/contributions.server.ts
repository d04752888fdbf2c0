import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { ContributionForm } from './contribution.schema.ts';
import { STANCES, type Stance } from './contribution.ts';
import { AUDIENCES, CLEARANCE_STATES, type Clearance } from './quoting.ts';

export interface Tag {
  contributionId: string;
  outcomeId: string;
  stance: Stance;
  /** Tagged by the question it answers, or by a person of the team. */
  via: 'question' | 'person';
  taggedBy: string | null;
}

const tagShape = z
  .object({ contribution_id: z.string(), outcome_id: z.string(), stance: z.enum(STANCES), via: z.enum(['question', 'person']), tagged_by: z.string().nullable() })
  .transform(({ contribution_id, outcome_id, tagged_by, ...tag }): Tag => ({ ...tag, contributionId: contribution_id, outcomeId: outcome_id, taggedBy: tagged_by }));

/** The tags of some contributions. */
export async function listTags(db: Db, contributionIds: readonly string[]): Promise<Tag[]> {
  if (contributionIds.length === 0) return [];
  return z.array(tagShape).parse(must(await db.from('tags').select('contribution_id, outcome_id, stance, via, tagged_by').in('contribution_id', [...contributionIds]).order('id')));
}

const consentShape = z
  .object({ purpose: z.enum(['take_part', 'quote_boards', 'quote_public', 'contact_again']), given: z.boolean(), given_in: z.string() })
  .transform(({ given_in, ...consent }) => ({ ...consent, givenIn: given_in }));
export type Consent = z.output<typeof consentShape>;

/** What a contributor agreed to, purpose by purpose. What a question of the survey asked them to agree to is not among it. */
export async function listConsents(db: Db, contributorId: string): Promise<Consent[]> {
  return z.array(consentShape).parse(must(await db.from('consents').select('purpose, given, given_in').eq('contributor_id', contributorId).neq('purpose', 'question')));
}

const clearanceShape = z
  .object({ audience: z.enum(AUDIENCES), state: z.enum(CLEARANCE_STATES), asked_by: z.string().nullable(), cleared_by: z.string().nullable() })
  .transform(({ asked_by, cleared_by, ...clearance }): Clearance => ({ ...clearance, askedBy: asked_by, clearedBy: cleared_by }));

/** Where quoting a contribution stands, for each audience it was asked for. */
export async function listClearances(db: Db, contributionId: string): Promise<Clearance[]> {
  return z.array(clearanceShape).parse(must(await db.from('quote_clearances').select('audience, state, asked_by, cleared_by').eq('contribution_id', contributionId)));
}

/** Does what the page of a contribution was asked for. Gives what to say there, as a locale key. @throws Refusal */
export async function changeContribution(db: Db, contributionId: string, asked: ContributionForm): Promise<string> {
  const it = { the_contribution: contributionId };
  switch (asked.intent) {
    case 'tag':
    case 'changeStance':
      must(await db.rpc('tag', { ...it, the_outcome: asked.outcome, the_stance: asked.stance }));
      return asked.intent === 'tag' ? 'voices:tags.added' : 'voices:tags.changed';
    case 'untag':
      mayBe(await db.rpc('untag', { ...it, the_outcome: asked.outcome }));
      return 'voices:tags.removed';
    case 'ask':
      mayBe(await db.rpc('ask_to_quote', { ...it, the_audience: asked.audience }));
      return 'voices:quote.asked';
    case 'clear': {
      const state = must(await db.rpc('clear_quote', { ...it, the_audience: asked.audience }));
      return state === 'cleared' ? 'voices:quote.nowCleared' : 'voices:quote.asked';
    }
    case 'stop':
      mayBe(await db.rpc('stop_quoting', { ...it, the_audience: asked.audience }));
      return 'voices:quote.stopped';
    case 'translate':
      mayBe(await db.rpc('translate', { ...it, the_translation: asked.translation }));
      return 'voices:translation.saved';
    case 'untranslate':
      mayBe(await db.rpc('translate', { ...it, the_translation: '' }));
      return 'voices:translation.removed';
  }
}
