import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { Side } from '../themes/theme.ts';
import type { Stance } from '../voices/contribution.ts';
import { voicesFrom, type VoicesStart } from './list-start.ts';
import { groupByVoice, type Voice } from './voices.ts';

export const VOICES_A_PAGE = 200;
/** More rows than any one person can have given, and no more than the API hands out at once. */
const ROWS_A_PAGE = 1000;

/** Whose voices: of a programme, of an outcome (in one stance, if named), of no outcome, on one side of a theme, or behind a published decision or one piece of its evidence. */
export type VoicesOf =
  | { of: 'programme' | 'noOutcome'; programme: string }
  | { of: 'outcome'; programme: string; outcome: string; stance: Stance | null }
  | { of: 'theme'; theme: string; side: Side }
  | { of: 'decision'; decision: string; evidence: string | null };

export interface VoicesPage {
  /** How many there are in all: what the link that led here said. */
  count: number;
  voices: Voice[];
  /** Where the next page starts, as its address says it, if there is one. */
  next: string | null;
}

const rowsShape = z.array(
  z.object({
    voice: z.number().int(),
    place: z.string().nullable(),
    of_all: z.number().int(),
    contribution_id: z.string().nullable(),
    question_text: z.string().nullable(),
    listening: z.string().nullable(),
    is_words: z.boolean(),
    words: z.string().nullable(),
    language: z.string().nullable(),
    translation: z.string().nullable(),
  }),
);

/** One page of voices from after a place in the list; a voice is one person and is never cut in two. */
export async function listVoices(db: Db, whose: VoicesOf, after: VoicesStart): Promise<VoicesPage> {
  const found = rowsShape.parse(must(await ask(db, whose, { after_number: after.number, after_place: after.place, the_count: VOICES_A_PAGE }).limit(ROWS_A_PAGE)));
  const count = found[0]?.of_all ?? after.number;
  const rows = found.map(({ voice, contribution_id, question_text, listening, is_words, words, language, translation }) => ({
    voice, contributionId: contribution_id, question: question_text, listening, isWords: is_words, words, language, translation,
  }));
  const voices = groupByVoice(rows);
  // A page cut off by its rows ends with the last voice that is whole.
  if (rows.length === ROWS_A_PAGE && voices.length > 1) voices.pop();
  const end = voices.at(-1)?.number ?? count;
  return { count, voices, next: end < count ? voicesFrom({ number: end, place: found.find(({ voice }) => voice === end)?.place ?? null }) : null };
}

interface Page {
  after_number: number;
  after_place: string | null;
  the_count: number;
}

function ask(db: Db, whose: VoicesOf, page: Page) {
  switch (whose.of) {
    case 'programme':
      return db.rpc('programme_voices', { the_programme: whose.programme, ...page });
    case 'noOutcome':
      return db.rpc('voices_without_outcome', { the_programme: whose.programme, ...page });
    case 'outcome':
      return db.rpc('outcome_voices', { the_programme: whose.programme, the_outcome: whose.outcome, the_stance: whose.stance, ...page });
    case 'theme':
      return db.rpc('theme_voices', { the_theme: whose.theme, the_side: whose.side, ...page });
    case 'decision':
      return db.rpc('decision_voices', { the_decision: whose.decision, the_evidence: whose.evidence, ...page });
  }
}
