import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';

export const AUDIT_PAGE_SIZE = 50;

export interface AuditEvent {
  id: number;
  at: string;
  who: string | null;
  action: string;
  thing: string;
  reason: string | null;
}

/** One page of the audit trail, newest first, from before an event; `next` is where the following page starts. */
export async function listAudit(db: Db, programmeId: string, before: number | null): Promise<{ events: AuditEvent[]; next: number | null }> {
  let asked = db.from('audit_events').select('id, at, actor_id, action, thing, reason').eq('programme_id', programmeId).order('id', { ascending: false }).limit(AUDIT_PAGE_SIZE + 1);
  if (before !== null) asked = asked.lt('id', before);
  const rows = must(await asked);
  const shown = rows.slice(0, AUDIT_PAGE_SIZE);
  const ids = [...new Set(shown.flatMap(({ actor_id }) => (actor_id ? [actor_id] : [])))];
  const people = ids.length > 0 ? must(await db.from('people').select('id, name').in('id', ids)) : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    events: shown.map(({ id, at, actor_id, action, thing, reason }) => ({ id, at, who: actor_id ? (names.get(actor_id) ?? null) : null, action, thing, reason })),
    next: rows.length > AUDIT_PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}
