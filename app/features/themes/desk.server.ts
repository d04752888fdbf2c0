import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { getHeard, listHeard, listWaveNames } from '../results/heard/heard.server.ts';
import type { Heard, HeardFilter, Place } from '../results/heard/heard.ts';
import { listOutcomes } from '../theory/outcomes.server.ts';
import type { Outcome } from '../theory/outcome.ts';
import { listClearances, listConsents, listTags, type Consent, type Tag } from '../voices/contributions.server.ts';
import type { Clearance } from '../voices/quoting.ts';
import type { Grouping } from './desk.schema.ts';
import { SIDES, THEME_STATES, type Side, type ThemeState } from './theme.ts';

export interface Desk {
  heard: Heard[];
  tags: Tag[];
  next: Place | null;
  outcomes: Outcome[];
  waves: { id: string; name: string; survey: string }[];
  /** Themes that still take contributions. */
  drafts: { id: string; title: string }[];
}

/** The tagging desk: one page of what was heard with its tags, and what it can be narrowed by and put into. */
export async function openDesk(db: Db, programmeId: string, filter: HeardFilter): Promise<Desk> {
  const [{ heard, next }, outcomes, waves, drafts] = await Promise.all([
    listHeard(db, programmeId, filter),
    listOutcomes(db, programmeId),
    listWaveNames(db, programmeId),
    db.from('themes').select('id, title').eq('programme_id', programmeId).eq('state', 'draft').order('title'),
  ]);
  return { heard, next, outcomes, waves, drafts: must(drafts), tags: await listTags(db, heard.map(({ id }) => id)) };
}

/** Puts contributions into a draft theme, for or against; one already there changes side. @throws Refusal */
export async function groupIntoTheme(db: Db, { theme, contributions, side }: Grouping): Promise<void> {
  must(await db.rpc('group_into_theme', { the_theme: theme, the_contributions: contributions, the_side: side }), { theme_not_draft: 'theme' });
}

export interface InTheme {
  id: string;
  title: string;
  state: ThemeState;
  side: Side;
}

export interface ContributionOnDesk {
  heard: Heard;
  tags: Tag[];
  consents: Consent[];
  clearances: Clearance[];
  /** Who of the team wrote the translation beside the words. */
  translatedBy: string | null;
  themes: InTheme[];
  outcomes: Outcome[];
  /** The wording of tagged outcomes that are no longer in the theory, by identity. */
  gone: Record<string, string>;
  /** Names of people of the team who tagged, asked or checked, by id. */
  names: Record<string, string>;
}

/**
 * One contribution with everything the team has done with it.
 * @throws Response 404 when it is not here, was withdrawn or is held.
 */
export async function getContributionOnDesk(db: Db, programmeId: string, contributionId: string): Promise<ContributionOnDesk> {
  const [{ heard, contributorId }, tags, clearances, themes, outcomes, translation] = await Promise.all([
    getHeard(db, programmeId, contributionId),
    listTags(db, [contributionId]),
    listClearances(db, contributionId),
    listThemesOf(db, contributionId),
    listOutcomes(db, programmeId),
    db.from('contributions').select('translated_by').eq('id', contributionId).maybeSingle(),
  ]);
  const team = [...tags.map(({ taggedBy }) => taggedBy), ...clearances.flatMap(({ askedBy, clearedBy }) => [askedBy, clearedBy])];
  const known = new Set(outcomes.map(({ id }) => id));
  const [consents, names, gone] = await Promise.all([
    listConsents(db, contributorId),
    namePeople(db, team),
    wordOutcomes(db, tags.map(({ outcomeId }) => outcomeId).filter((id) => !known.has(id))),
  ]);
  return { heard, tags, consents, clearances, translatedBy: must(translation).translated_by, themes, outcomes, gone, names };
}

const themeShape = z.object({ id: z.string(), title: z.string(), state: z.enum(THEME_STATES) });

/** The themes a contribution is in, and on which side. */
async function listThemesOf(db: Db, contributionId: string): Promise<InTheme[]> {
  const places = must(await db.from('theme_evidence').select('theme_id, side').eq('contribution_id', contributionId));
  if (places.length === 0) return [];
  const sides = new Map(places.map(({ theme_id, side }) => [theme_id, z.enum(SIDES).parse(side)]));
  const themes = z.array(themeShape).parse(must(await db.from('themes').select('id, title, state').in('id', [...sides.keys()]).order('title')));
  return themes.map((theme) => ({ ...theme, side: sides.get(theme.id) ?? 'for' }));
}

async function namePeople(db: Db, ids: (string | null)[]): Promise<Record<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return {};
  return Object.fromEntries(must(await db.from('people').select('id, name').in('id', asked)).map(({ id, name }) => [id, name]));
}

/** How outcomes that have left the theory were last worded. */
async function wordOutcomes(db: Db, ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  return Object.fromEntries(must(await db.from('elements').select('identity_id, text').in('identity_id', ids)).map(({ identity_id, text }) => [identity_id, text]));
}
