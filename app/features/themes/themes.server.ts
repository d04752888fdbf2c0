import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { RATINGS, type Content } from '../voices/contribution.ts';
import { SIDES, THEME_STATES, type Side, type ThemeState, type VoicesOfTheme } from './theme.ts';

const themeShape = z.object({ id: z.string(), title: z.string(), definition: z.string(), state: z.enum(THEME_STATES), revision: z.number() });
const countsShape = z.array(z.object({ theme_id: z.string(), voices_for: z.number(), voices_against: z.number(), withdrawn: z.number() }));
const THEME_COLUMNS = 'id, title, definition, state, revision';
const NO_VOICES: VoicesOfTheme = { voicesFor: 0, voicesAgainst: 0, withdrawn: 0 };

export interface Theme extends VoicesOfTheme {
  id: string;
  title: string;
  definition: string;
  state: ThemeState;
  /** Counts the savings of its draft, so that two people cannot overwrite each other. */
  revision: number;
}

/** The themes of a programme that the reader may see, newest first, with their voices. */
export async function listThemes(db: Db, programmeId: string): Promise<Theme[]> {
  const [rows, counts] = await Promise.all([
    db.from('themes').select(THEME_COLUMNS).eq('programme_id', programmeId).order('created_on', { ascending: false }).order('id'),
    countVoices(db, programmeId),
  ]);
  return z.array(themeShape).parse(must(rows)).map((theme) => ({ ...theme, ...(counts.get(theme.id) ?? NO_VOICES) }));
}

/** One theme with its voices. @throws Response 404 when the reader may not see it. */
export async function getTheme(db: Db, programmeId: string, themeId: string): Promise<Theme> {
  const [row, counts] = await Promise.all([
    db.from('themes').select(THEME_COLUMNS).eq('programme_id', programmeId).eq('id', themeId).maybeSingle(),
    countVoices(db, programmeId),
  ]);
  return { ...themeShape.parse(must(row)), ...(counts.get(themeId) ?? NO_VOICES) };
}

async function countVoices(db: Db, programmeId: string): Promise<Map<string, VoicesOfTheme>> {
  const rows = countsShape.parse(must(await db.rpc('theme_counts', { the_programme: programmeId })));
  return new Map(rows.map((row) => [row.theme_id, { voicesFor: row.voices_for, voicesAgainst: row.voices_against, withdrawn: row.withdrawn }]));
}

/** A contribution in a theme, as a facilitator reads it: what it holds, and what it answered. */
export interface ContributionInTheme extends Content {
  id: string;
  side: Side;
  translation: string | null;
  language: string;
  question: string;
  listening: string;
}

export interface PageOfContributions {
  side: Side;
  contributions: ContributionInTheme[];
  /** Where the next page starts, or null when this is the last. */
  next: string | null;
}

export const CONTRIBUTIONS_PAGE_SIZE = 30;

const heardShape = z.array(
  z.object({
    id: z.string(),
    body: z.string().nullable(),
    rating: z.enum(RATINGS).nullable(),
    given: z.string().nullable(),
    translation: z.string().nullable(),
    language: z.string(),
    prompt: z.string(),
    title: z.string(),
    round: z.string().nullable(),
  }),
);

/** One page of what speaks for or against a theme, for facilitators. Withdrawn and held words have no row here. */
export async function listContributionsInTheme(db: Db, themeId: string, side: Side, after: string | null): Promise<PageOfContributions> {
  let asked = db.from('theme_evidence').select('contribution_id').eq('theme_id', themeId).eq('side', side).order('contribution_id').limit(CONTRIBUTIONS_PAGE_SIZE + 1);
  if (after !== null) asked = asked.gt('contribution_id', after);
  const ids = must(await asked).map(({ contribution_id }) => contribution_id);
  const shown = ids.slice(0, CONTRIBUTIONS_PAGE_SIZE);
  const next = ids.length > CONTRIBUTIONS_PAGE_SIZE ? (shown.at(-1) ?? null) : null;
  if (shown.length === 0) return { side, contributions: [], next };
  const rows = await db.from('heard_contributions').select('id, body, rating, given, translation, language, prompt, title, round').in('id', shown).order('id');
  const contributions = heardShape.parse(must(rows)).map(({ id, body, prompt, title, round, ...held }) => ({
    ...held,
    id,
    side,
    words: body,
    question: prompt,
    listening: round === null ? title : `${title} · ${round}`,
  }));
  return { side, contributions, next };
}

/** Both sides from their beginning, or, from a place in one side, the next page of that side alone. */
export async function listEvidence(db: Db, themeId: string, from: { side: Side; after: string } | null): Promise<PageOfContributions[]> {
  if (from) return [await listContributionsInTheme(db, themeId, from.side, from.after)];
  return Promise.all(SIDES.map((side) => listContributionsInTheme(db, themeId, side, null)));
}
