import { z } from 'zod';

/** What may be done, as the database records it. A test goes through every event there is in SQL. */
export const ACTIONS = [
  'accepted', 'added', 'agreed', 'archived', 'asked', 'began', 'changed', 'cleared', 'closed', 'contacted', 'copied', 'created', 'discarded', 'drafted', 'ended', 'entered', 'exported', 'gave', 'grouped', 'imported', 'invited', 'lifted', 'linked', 'mended', 'not_contacted', 'opened', 'planned',
  'published', 'put_to_board', 'read', 'removed', 'replied', 'retired', 'revoked', 'saved', 'set', 'stopped', 'superseded', 'tagged', 'took_back', 'took_out', 'translated', 'unarchived', 'unlinked', 'untagged', 'withdrew', 'wrote_to',
] as const;

/** What it may be done to. */
export const THINGS = [
  'answer', 'assignment', 'audit_trail', 'board', 'consent', 'contact', 'contacts', 'contribution', 'contributor', 'counts', 'decision', 'element', 'invitation', 'kept', 'least_count', 'membership', 'outcome_name', 'paper_response', 'programme', 'programme_face', 'quote', 'reach_targets', 'recommendation', 'responses', 'responsible', 'results', 'retention_hold', 'survey', 'survey_link',
  'survey_purposes', 'tags', 'theme', 'theme_evidence', 'theory_version', 'wave',
] as const;

/** Things nobody may find a person by: the trail says honestly that no name of them is kept. */
export const NAMELESS: readonly string[] = ['answer', 'audit_trail', 'consent', 'contact', 'contribution', 'contributor', 'quote'];

/** Notes the database writes itself, which have words of their own; every other note was typed by a person and is shown as typed. */
export const NOTES = [
  'member', 'peer_researcher', 'facilitator', 'secretary', 'board_member', 'safeguarding_lead', 'programme_lead', 'boards', 'public', 'accepted', 'partly', 'not_accepted', 'deferred', 'open_again', 'ready', 'take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality',
] as const;

/** Events whose note a person types. */
const TYPED: readonly string[] = ['read contacts'];

export interface AuditEvent {
  id: number;
  at: string;
  who: string | null;
  action: string;
  thing: string;
  thingId: string | null;
  /** What it is called now; null where no name is kept, or it is gone. */
  name: string | null;
  /** What it stands in, where its page needs to know. */
  within: string | null;
  note: string | null;
}

/** The locale keys of a note of the database's own, which may name several things; null for words a person typed. */
export function noteKeys({ action, thing, note }: Pick<AuditEvent, 'action' | 'thing' | 'note'>): string[] | null {
  const parts = note?.split(',') ?? [];
  const isKnown = parts.length > 0 && parts.every((part) => (NOTES as readonly string[]).includes(part));
  return isKnown && !TYPED.includes(`${action} ${thing}`) ? parts.map((part) => `audit:note.${part}`) : null;
}

/** Where a thing can be seen by a programme lead; null where there is no such page for them, or nothing is left to see. */
export function thingPath(slug: string, { thing, thingId, name, within }: Pick<AuditEvent, 'thing' | 'thingId' | 'name' | 'within'>): string | null {
  if (thingId === null || name === null) return null;
  const wave = `/desk/${slug}/surveys/${within}/waves/${thingId}`;
  switch (thing) {
    case 'board':
      return `/register/${slug}/boards`;
    case 'decision':
      return `/register/${slug}/decisions/${thingId}`;
    case 'theme':
      return `/desk/${slug}/themes/${thingId}`;
    case 'recommendation':
      return `/desk/${slug}/recommendations/${thingId}`;
    case 'survey':
      return `/desk/${slug}/surveys/${thingId}`;
    case 'survey_purposes':
      return `/desk/${slug}/surveys/${thingId}/purposes`;
    case 'wave':
    case 'reach_targets':
    case 'contacts':
    case 'paper_response':
      return wave;
    case 'responses':
    case 'results':
    case 'tags':
    case 'theme_evidence':
      return `${wave}/results`;
    case 'element':
    case 'outcome_name':
    case 'theory_version':
      return `/theory/${slug}`;
    case 'invitation':
    case 'membership':
    case 'assignment':
      return `/settings/${slug}/people`;
    case 'kept':
    case 'retention_hold':
    case 'responsible':
      return `/settings/${slug}/retention`;
    case 'least_count':
      return `/settings/${slug}/small-numbers`;
    default:
      return null;
  }
}

const day = z.iso.date().nullable().catch(null);
const filterShape = z.object({
  person: z.uuid().nullable().catch(null),
  action: z.enum(ACTIONS).nullable().catch(null),
  thing: z.enum(THINGS).nullable().catch(null),
  from: day,
  to: day,
  words: z.string().trim().min(1).max(100).nullable().catch(null),
});
export type AuditFilter = z.output<typeof filterShape>;

/** Reads a filter from an address or a form; what cannot be understood narrows nothing. */
export function auditFilterFrom(asked: URLSearchParams | FormData): AuditFilter {
  return filterShape.parse(Object.fromEntries(Object.keys(filterShape.shape).map((name) => [name, asked.get(name)])));
}

/** What of a filter narrows anything, by field. */
export function narrowing(filter: AuditFilter): [string, string][] {
  return Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
}
