import { z } from 'zod';
import { readEmail } from '../../../../platform/reading/email.ts';
import { asMeant } from '../../../../platform/reading/typed-line.ts';
import type { Read, TypedFields } from '../typed-fields.ts';

/** Ways to reach someone; only those they mark safe are kept (rule S5). */
export const WAYS = ['email', 'text', 'call', 'post', 'worker'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_MAX = 300;
export const CONTACT_NAME_MAX = 120;

/** How to reach someone safely. It stands in the draft like any answer, and is kept apart from the others on sending. */
export const contactShape = z.object({
  contact: z.literal(true),
  name: z.string(),
  note: z.string(),
  ways: z.array(z.object({ way: z.enum(WAYS), to: z.string() })).min(1),
});
export type ContactAnswer = z.infer<typeof contactShape>;

/** Reads the ways someone marked safe, each with where it leads. An address without its tick is not taken as safe. */
export function readContact(fields: TypedFields): Read<ContactAnswer> {
  const given = WAYS.map((way) => ({ way, to: asMeant(fields[way] ?? ''), isSafe: fields.ways.includes(way) }));
  const [name, note] = [asMeant(fields.name ?? ''), asMeant(fields.note ?? '')];
  const unticked = given.find(({ to, isSafe }) => to && !isSafe);
  if (unticked) return { wrong: 'ways', why: 'contactTick' };
  const safe = given.filter(({ isSafe }) => isSafe);
  if (safe.length === 0) return name || note ? { wrong: 'ways', why: 'contactWay' } : { nothing: true, field: 'ways' };
  for (const { way, to } of safe) {
    if (!to) return { wrong: way, why: 'contactTo' };
    if (to.length > WAY_MAX) return { wrong: way, why: 'shortTooLong' };
    if (way === 'email' && readEmail(to) === null) return { wrong: way, why: 'email' };
    if ((way === 'text' || way === 'call') && to.replace(/\D/g, '').length < 6) return { wrong: way, why: 'phone' };
  }
  if (note.length > WAY_MAX) return { wrong: 'note', why: 'shortTooLong' };
  if (name.length > CONTACT_NAME_MAX) return { wrong: 'name', why: 'shortTooLong' };
  return { value: { contact: true, name, note, ways: safe.map(({ way, to }) => ({ way, to: way === 'email' ? (readEmail(to) ?? to) : to })) } };
}
