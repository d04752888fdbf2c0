import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { DATA_PURPOSES } from '../../listening/purposes.ts';
import type { RetentionForm } from './retention.schema.ts';

const listening = { id: z.string(), title: z.string(), round: z.string().nullable() };
const about = { ...listening, purpose: z.enum(DATA_PURPOSES), months: z.number() };
const retentionShape = z.object({
  listenings: z.array(z.object({ ...listening, hold: z.string().nullable() })),
  kept: z.array(z.object({ ...about, dueOn: z.string(), isHeld: z.boolean() })),
  removed: z.array(z.object({ ...about, howMany: z.number(), removedOn: z.string() })),
});
export type Retention = z.infer<typeof retentionShape>;

/** Who is responsible for what people say, as they are told before they answer; null while nobody has set it down. */
export interface Responsible {
  name: string;
  contact: string;
  words: string | null;
}

/** What is kept until when, what is held and why, and the proof of what was removed; for the programme lead. */
export async function getRetention(db: Db, programmeId: string): Promise<Retention & { responsible: Responsible | null }> {
  const [retention, responsible] = await Promise.all([db.rpc('read_retention', { the_programme: programmeId }), findResponsible(db, programmeId)]);
  return { ...retentionShape.parse(must(retention)), responsible };
}

/** Who is responsible for what people say in a programme, for anyone in it; null while nobody has set it down, and then no wave opens. */
export async function findResponsible(db: Db, programmeId: string): Promise<Responsible | null> {
  const row = must(await db.from('programmes').select('responsible_name, responsible_contact, responsible_words').eq('id', programmeId).single());
  const { responsible_name: name, responsible_contact: contact, responsible_words: words } = row;
  return name === null || contact === null ? null : { name, contact, words };
}

/** Does what the page was asked for. Gives what to say there, as a locale key. @throws Refusal */
export async function changeRetention(db: Db, programmeId: string, asked: RetentionForm): Promise<string> {
  switch (asked.intent) {
    case 'responsible':
      mayBe(await db.rpc('set_responsible', { the_programme: programmeId, the_name: asked.name, the_contact: asked.contact, the_words: asked.words ?? null }));
      return 'retention:responsible.saved';
    case 'hold':
      mayBe(await db.rpc('hold_retention', { the_listening: asked.listening, the_reason: asked.reason }));
      return 'retention:hold.set';
    case 'lift':
      mayBe(await db.rpc('hold_retention', { the_listening: asked.listening }));
      return 'retention:hold.lifted';
  }
}
