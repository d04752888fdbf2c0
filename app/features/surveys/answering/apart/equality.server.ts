import { z } from 'zod';
import type { PublicScene } from '../../../../platform/guards.server.ts';
import { must } from '../../../../platform/refusals.server.ts';
import { apartSeed, equalityId } from './apart.server.ts';
import { countSaving } from '../place.server.ts';

/** What was chosen, for whoever goes back a page; nothing else can tell, and it ends with the browser's session. */
const COOKIE = 'equality';
const chosenShape = z.object({ link: z.string(), choices: z.record(z.string(), z.array(z.string())) });

/** What was chosen on this device after sending under a link, by question. */
export function chosenBefore({ context }: PublicScene, link: string): Record<string, string[]> {
  const kept = context.cookie(COOKIE);
  const chosen = kept ? chosenShape.parse(JSON.parse(kept)) : null;
  return chosen?.link === link ? chosen.choices : {};
}

/** Keeps, or changes, the answer to one equality question, apart from everything else (rule C8). A wave that takes none any more is passed over. */
export async function giveEquality(scene: PublicScene, link: string, receiptCode: string, { id, place }: { id: string; place: number }, choices: string[]): Promise<void> {
  const { context, db } = scene;
  await countSaving(scene);
  const kept = equalityId(context, apartSeed(context, receiptCode), place);
  must(await db.rpc('give_equality', { the_address: link, the_id: kept, the_question: id, the_choices: choices }));
  context.setCookie(COOKIE, JSON.stringify({ link, choices: { ...chosenBefore(scene, link), [id]: choices } }));
}
