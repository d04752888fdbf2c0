import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { DecisionOnReport, OwedOnReport } from './outcome-evidence.server.ts';

const decisionsShape = z.array(z.object({ id: z.string(), title: z.string(), board: z.string(), decided_on: z.string(), state: z.enum(['published', 'superseded']) }));
const recommendationsShape = z.array(z.object({ id: z.string(), board_id: z.string(), title: z.string(), reply_by: z.string(), is_overdue: z.boolean() }));
const withdrawalsShape = z.array(z.object({ number: z.number().int(), withdrawn_in: z.string() }));

/** Every published decision of the programme, superseded ones too, newest first. */
export async function listDecisions(db: Db, slug: string): Promise<DecisionOnReport[]> {
  const rows = decisionsShape.parse(must(await db.rpc('published_decisions', { the_slug: slug })));
  return rows.map(({ decided_on, ...row }) => ({ ...row, decidedOn: decided_on }));
}

/** Every recommendation a board still owes an answer to; those past their date only, if asked. First due first. */
export async function listOpenRecommendations(db: Db, programmeId: string, onlyOverdue: boolean): Promise<OwedOnReport[]> {
  let asked = db.from('open_recommendations').select('id, board_id, title, reply_by, is_overdue').eq('programme_id', programmeId);
  if (onlyOverdue) asked = asked.eq('is_overdue', true);
  const [rows, boards] = await Promise.all([asked.order('reply_by').order('id'), db.from('boards').select('id, name').eq('programme_id', programmeId)]);
  const names = new Map(must(boards).map(({ id, name }) => [id, name]));
  return recommendationsShape.parse(must(rows)).map(({ board_id, reply_by, is_overdue, ...row }) => ({ ...row, board: names.get(board_id) ?? '', replyBy: reply_by, isOverdue: is_overdue }));
}

/** Each withdrawal with the month it happened in, newest first. */
export async function listWithdrawals(db: Db, programmeId: string): Promise<{ number: number; withdrawnIn: string }[]> {
  const rows = withdrawalsShape.parse(must(await db.rpc('withdrawal_months', { the_programme: programmeId })));
  return rows.map(({ number, withdrawn_in }) => ({ number, withdrawnIn: withdrawn_in }));
}
