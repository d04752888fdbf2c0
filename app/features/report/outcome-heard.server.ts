import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { THEME_STATES, type ThemeState } from '../themes/theme.ts';
import { STANCES, type Stance } from '../voices/contribution.ts';
import { listDecisionsOfOutcome, listRatedStatements, listRecommendationsOfOutcome, type DecisionOnReport, type RatedStatement, type RecommendationOnReport } from './outcome-evidence.server.ts';

const stancesShape = z.array(z.object({ stance: z.enum(STANCES), voices: z.number().int() }));
const quotesShape = z.array(z.object({ stance: z.enum(STANCES), question_text: z.string().nullable(), words: z.string(), language: z.string(), translation: z.string().nullable() }));
const themesShape = z.array(z.object({ theme_id: z.string(), title: z.string(), definition: z.string(), state: z.enum(THEME_STATES), voices_for: z.number().int(), voices_against: z.number().int() }));

export interface QuoteOnOutcome {
  stance: Stance;
  question: string | null;
  words: string;
  language: string;
  translation: string | null;
}

export interface ThemeOnOutcome {
  id: string;
  title: string;
  definition: string;
  state: ThemeState;
  voicesFor: number;
  voicesAgainst: number;
}

/** What was heard about one outcome: in which way, in whose cleared words, gathered into what, asked of whom, and what was decided. */
export interface OutcomeHeard {
  stances: Record<Stance, number>;
  quotes: QuoteOnOutcome[];
  themes: ThemeOnOutcome[];
  statements: RatedStatement[];
  asked: RecommendationOnReport[];
  decisions: DecisionOnReport[];
}

/** Everything an outcome's page tells, for those who read the report. */
export async function getOutcomeHeard(db: Db, programmeId: string, outcomeId: string): Promise<OutcomeHeard> {
  const about = { the_programme: programmeId, the_outcome: outcomeId };
  const [stances, quotes, themes, statements, asked, decisions] = await Promise.all([
    db.rpc('outcome_stances', about),
    db.rpc('outcome_quotes', about),
    db.rpc('outcome_themes', about),
    listRatedStatements(db, programmeId, outcomeId),
    listRecommendationsOfOutcome(db, programmeId, outcomeId),
    listDecisionsOfOutcome(db, programmeId, outcomeId),
  ]);
  const counted = new Map(stancesShape.parse(must(stances)).map(({ stance, voices }) => [stance, voices]));
  return {
    stances: { hinders: counted.get('hinders') ?? 0, helps: counted.get('helps') ?? 0, wants: counted.get('wants') ?? 0, neutral: counted.get('neutral') ?? 0 },
    quotes: quotesShape.parse(must(quotes)).map(({ question_text, ...quote }) => ({ ...quote, question: question_text })),
    themes: themesShape.parse(must(themes)).map(({ theme_id, voices_for, voices_against, ...theme }) => ({ ...theme, id: theme_id, voicesFor: voices_for, voicesAgainst: voices_against })),
    statements,
    asked,
    decisions,
  };
}
