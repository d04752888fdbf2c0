import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { LEVELS, type Level } from '../theory/theory-file-words.ts';
import { SIDES, type Side } from './theme.ts';

const quotesShape = z.array(
  z
    .object({ side: z.enum(SIDES), question_text: z.string().nullable(), listening: z.string().nullable(), words: z.string(), language: z.string(), translation: z.string().nullable() })
    .transform(({ question_text, ...quote }) => ({ ...quote, question: question_text })),
);

/** Words that speak for or against a theme, cleared for whoever reads them. */
export interface ThemeQuote {
  side: Side;
  question: string | null;
  listening: string | null;
  words: string;
  language: string;
  translation: string | null;
}

/** The cleared words in a theme, for and against: what a board can read before it answers (decision 008). */
export async function listThemeQuotes(db: Db, themeId: string): Promise<ThemeQuote[]> {
  return quotesShape.parse(must(await db.rpc('theme_quotes', { the_theme: themeId })));
}

export interface OutcomeOfTheme {
  id: string;
  level: Level;
  text: string;
}

const outcomesShape = z.array(z.object({ outcome_id: z.string(), level: z.enum(LEVELS), text: z.string() }).transform(({ outcome_id, ...outcome }) => ({ ...outcome, id: outcome_id })));

/** The outcomes that what was gathered in a theme speaks to, in the order of the theory of change. */
export async function listOutcomesOfTheme(db: Db, themeId: string): Promise<OutcomeOfTheme[]> {
  return outcomesShape.parse(must(await db.rpc('theme_outcomes', { the_theme: themeId })));
}
