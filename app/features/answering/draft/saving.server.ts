import type { RequestContext } from '../../../platform/context.server.ts';
import { inWords, slowDown, tryOf, type PublicScene } from '../../../platform/guards.server.ts';

/** How many answers may be kept for each who may send from one address: half of those who do, with thirty answers each. */
const SAVES_A_SENDING = 15;
const MINUTES = 10;

const saving = ({ caller, sendsPerCaller }: RequestContext) => ['answer', caller, sendsPerCaller * SAVES_A_SENDING, MINUTES] as const;

/** One saving, for the database to count in the call that keeps it. */
export function savingOf(context: RequestContext) {
  return tryOf(...saving(context));
}

/** Counts one saving by itself, so that a flood is slowed. @throws Refusal slow_down, so that the page is shown again with what was typed. */
export async function countSaving(scene: PublicScene): Promise<void> {
  await inWords('slow_down', slowDown(scene, ...saving(scene.context)));
}
