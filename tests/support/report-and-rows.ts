import { z } from 'zod';
import type { Row } from './database.ts';
import type { GeneratedProgramme } from './generated.ts';
import type { Db } from './personas.ts';
import { told } from './told.ts';

/** The figures of the whole programme. */
export const totalsShape = z.object({ voices: z.number(), people: z.number(), withdrawn: z.number(), voicesWithoutOutcome: z.number(), openRecommendations: z.number(), overdueRecommendations: z.number(), publishedDecisions: z.number() });

const voicesIn = (rows: { voice: number | null }[]) => new Set(rows.map(({ voice }) => voice)).size;
const voicesOfTheme = async (db: Db, the_theme: string) => ({
  voices_for: voicesIn(await told(db.rpc('theme_voices', { the_theme, the_side: 'for' }))),
  voices_against: voicesIn(await told(db.rpc('theme_voices', { the_theme, the_side: 'against' }))),
});

/** Each figure of the report, and what counting the rows behind it gives; for one reader. */
export async function reportAndRows(db: Db, { programme, slug, decisions, publishedDecisions }: GeneratedProgramme) {
  const figures: Row = {};
  const opened: Row = {};
  const the_programme = programme;
  for (const row of await told(db.rpc('outcome_report', { the_programme }))) {
    const about = { the_programme, the_outcome: row.outcome_id };
    figures[row.outcome_id ?? ''] = { voices: row.voices, ratings: row.ratings, inTables: row.ratings, agreeing: row.agreeing, decisions: row.decisions, open: row.open_recommendations };
    opened[row.outcome_id ?? ''] = {
      voices: voicesIn(await told(db.rpc('outcome_voices', about))),
      ratings: (await told(db.rpc('outcome_ratings', about))).length,
      inTables: (await told(db.rpc('outcome_rating_counts', about))).reduce((sum, { ratings }) => sum + (ratings ?? 0), 0),
      agreeing: (await told(db.rpc('outcome_ratings', { ...about, only_agreeing: true }))).length,
      decisions: (await told(db.rpc('outcome_decisions', about))).length,
      open: (await told(db.rpc('outcome_recommendations', about))).filter(({ state }) => state === 'with_board').length,
    };
    for (const { stance, voices } of await told(db.rpc('outcome_stances', about))) {
      figures[`${row.outcome_id} ${stance}`] = voices;
      opened[`${row.outcome_id} ${stance}`] = voicesIn(await told(db.rpc('outcome_voices', { ...about, the_stance: stance })));
    }
    for (const { theme_id, voices_for, voices_against } of await told(db.rpc('outcome_themes', about))) {
      figures[`${row.outcome_id} ${theme_id}`] = { voices_for, voices_against };
      opened[`${row.outcome_id} ${theme_id}`] = await voicesOfTheme(db, theme_id ?? '');
    }
  }
  figures.totals = totalsShape.parse(await told(db.rpc('report_totals', { the_programme })));
  const owed = await told(db.from('open_recommendations').select('id, is_overdue').eq('programme_id', programme));
  opened.totals = {
    // Nobody here has said that two answerings are theirs, so nobody is known to be counted twice.
    people: voicesIn(await told(db.rpc('programme_voices', { the_programme }))),
    voices: voicesIn(await told(db.rpc('programme_voices', { the_programme }))),
    withdrawn: (await told(db.rpc('withdrawal_months', { the_programme }))).length,
    voicesWithoutOutcome: voicesIn(await told(db.rpc('voices_without_outcome', { the_programme }))),
    openRecommendations: owed.length,
    overdueRecommendations: owed.filter(({ is_overdue }) => is_overdue).length,
    publishedDecisions: (await told(db.from('decisions').select('id').eq('programme_id', programme).in('state', ['published', 'superseded']))).length,
  };
  for (const { theme_id, voices_for, voices_against } of await told(db.rpc('theme_counts', { the_programme }))) {
    if ((await told(db.from('themes').select('state').eq('id', theme_id ?? ''))).every(({ state }) => state === 'draft')) continue;
    figures[theme_id ?? ''] = { voices_for, voices_against };
    opened[theme_id ?? ''] = await voicesOfTheme(db, theme_id ?? '');
  }
  for (const published of await told(db.rpc('published_decisions', { the_slug: slug }))) {
    figures[published.id ?? ''] = published.voices;
    opened[published.id ?? ''] = voicesIn(await told(db.rpc('decision_voices', { the_decision: published.id })));
  }
  for (const decision of decisions.filter((one) => publishedDecisions.includes(one))) {
    for (const { evidence_id, voices } of await told(db.rpc('decision_evidence_counts', { the_decision: decision }))) {
      figures[evidence_id ?? ''] = voices;
      opened[evidence_id ?? ''] = voicesIn(await told(db.rpc('decision_voices', { the_decision: decision, the_evidence: evidence_id })));
    }
  }
  return { figures, opened };
}
