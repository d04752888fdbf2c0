import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { LEVELS, OUTCOME_KINDS, type ReportedOutcome, type ReportTotals } from './report.ts';

const count = z.number().int();
const reported = z.object({
  outcome_id: z.string(), level: z.enum(LEVELS), kind: z.enum(OUTCOME_KINDS), text: z.string(), priority_group: z.string().nullable(),
  voices: count, ratings: count, agreeing: count, decisions: count, open_recommendations: count,
});
const totals = z.object({
  voices: count, people: count, withdrawn: count, voicesWithoutOutcome: count, openRecommendations: count, overdueRecommendations: count, publishedDecisions: count,
});

/** The figures of the whole programme. */
export async function getReportTotals(db: Db, programmeId: string): Promise<ReportTotals> {
  return totals.parse(must(await db.rpc('report_totals', { the_programme: programmeId })));
}

/** Every outcome of the theory of change with its figures, in the theory's order. */
export async function listReportedOutcomes(db: Db, programmeId: string): Promise<ReportedOutcome[]> {
  const rows = z.array(reported).parse(must(await db.rpc('outcome_report', { the_programme: programmeId })));
  return rows.map(toReportedOutcome);
}

/** One outcome with its figures. @throws Response 404 when the theory of change does not hold it now. */
export async function getReportedOutcome(db: Db, programmeId: string, outcomeId: string): Promise<ReportedOutcome> {
  const rows = z.array(reported).parse(must(await db.rpc('outcome_report', { the_programme: programmeId }).eq('outcome_id', outcomeId)));
  const [row] = rows;
  if (!row) throw new Response(null, { status: 404 });
  return toReportedOutcome(row);
}

function toReportedOutcome({ outcome_id, priority_group, open_recommendations, ...row }: z.infer<typeof reported>): ReportedOutcome {
  return { ...row, id: outcome_id, priorityGroup: priority_group, openRecommendations: open_recommendations };
}
