import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { writtenMoment } from '../../../platform/written.ts';
import { csvFile, type Rows } from '../../../platform/files/spreadsheet.server.ts';
import { noteKeys, type AuditEvent, type AuditFilter } from './audit.ts';

export const AUDIT_PAGE_SIZE = 50;
const FILE_PAGE_SIZE = 500;

const rowsShape = z.array(
  z.object({
    id: z.number(), at: z.string(), who: z.string().nullable(), action: z.string(), thing: z.string(), thing_id: z.string().nullable(),
    thing_name: z.string().nullable(), within: z.string().nullable(), reason: z.string().nullable(),
  }),
);
const peopleShape = z.array(z.object({ id: z.string(), name: z.string() }));

/** One page of the audit trail, newest first, from before an event; `next` is where the following page starts. */
export async function listAudit(db: Db, programmeId: string, filter: AuditFilter, before: number | null, size = AUDIT_PAGE_SIZE): Promise<{ events: AuditEvent[]; next: number | null }> {
  const { person, action, thing, from, to, words } = filter;
  const asked = await db.rpc('list_audit', {
    the_programme: programmeId, the_person: person, the_action: action, the_thing: thing, the_from: from, the_to: to, the_words: words, before_id: before, the_count: size,
  });
  const events = rowsShape.parse(must(asked)).map(({ thing_id, thing_name, reason, ...event }) => ({ ...event, thingId: thing_id, name: thing_name, note: reason }));
  return { events, next: events.length === size ? (events.at(-1)?.id ?? null) : null };
}

/** Everyone who has done something in the programme, to narrow the trail by. */
export async function listAuditPeople(db: Db, programmeId: string): Promise<{ id: string; name: string }[]> {
  return peopleShape.parse(must(await db.rpc('audit_people', { the_programme: programmeId })));
}

/** The trail, as far as the filter lets it through, as a CSV file; that it was taken stands in the trail before it begins. */
export async function makeAuditFile(db: Db, programmeId: string, filter: AuditFilter, t: TFunction): Promise<Response> {
  mayBe(await db.rpc('record_audit_export', { the_programme: programmeId }));
  return csvFile('audit-trail', auditRows(db, programmeId, filter, t));
}

async function* auditRows(db: Db, programmeId: string, filter: AuditFilter, t: TFunction): Rows {
  yield ['at', 'who', 'what', 'thing', 'name', 'why'].map((name) => t(`audit:column.${name}`));
  for (let before: number | null = null; ; ) {
    const page: { events: AuditEvent[]; next: number | null } = await listAudit(db, programmeId, filter, before, FILE_PAGE_SIZE);
    for (const event of page.events) {
      const keys = noteKeys(event);
      yield [writtenMoment(event.at, 'en'), event.who ?? t('audit:nobody'), t(`audit:action.${event.action}`), t(`audit:thing.${event.thing}`), event.name ?? '', keys ? keys.map((key) => t(key)).join(', ') : (event.note ?? '')];
    }
    if (page.next === null) return;
    before = page.next;
  }
}
