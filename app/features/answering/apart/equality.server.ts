import { z } from 'zod';
import type { PublicScene } from '../../../platform/guards.server.ts';
import { onDevice, putOnDevice } from '../../../platform/participant-device.server.ts';
import { must } from '../../../platform/refusals.server.ts';
import { apartSeed, equalityId } from './apart.server.ts';
import { countSaving } from '../draft/saving.server.ts';

/** What was chosen, for whoever goes back a page; nothing else can tell. It is of one person: that of the receipt. */
const chosenShape = z.object({ of: z.string(), choices: z.record(z.string(), z.array(z.string())) });

/** What was chosen on this device by whoever holds this receipt, by question; nothing of anyone else's. */
export function chosenBefore({ context }: Pick<PublicScene, 'context'>, receiptCode: string): Record<string, string[]> {
  const kept = onDevice(context, 'equality');
  const chosen = kept ? chosenShape.safeParse(JSON.parse(kept)).data : null;
  return chosen?.of === personOf(context, receiptCode) ? chosen.choices : {};
}

const personOf = (context: PublicScene['context'], receiptCode: string) => context.hash('equality of', receiptCode);

/** Keeps, or changes, the answer to one equality question, apart from everything else (rule C8). A wave that takes none any more is passed over. */
export async function giveEquality(scene: PublicScene, link: string, receiptCode: string, { id, place }: { id: string; place: number }, choices: string[]): Promise<void> {
  const { context, db } = scene;
  await countSaving(scene);
  const kept = equalityId(context, apartSeed(context, receiptCode), place);
  must(await db.rpc('give_equality', { the_address: link, the_id: kept, the_question: id, the_choices: choices }));
  putOnDevice(context, 'equality', JSON.stringify({ of: personOf(context, receiptCode), choices: { ...chosenBefore(scene, receiptCode), [id]: choices } }));
}
