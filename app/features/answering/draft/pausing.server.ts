import { z } from 'zod';
import type { RequestContext } from '../../../platform/context.server.ts';
import { inWords, slowDown, type PublicScene } from '../../../platform/guards.server.ts';
import { dropFromDevice, onDeviceOfWhoCame, putOnDevice } from '../../../platform/participant-device.server.ts';
import { mayBe, Refusal } from '../../../platform/refusals.server.ts';
import { seal, unseal } from '../../../platform/seal.server.ts';
import { draftHash, findDraft, forgetSecret, rememberSecret } from './drafts.server.ts';
import { openAside } from '../offline/aside.server.ts';
import { takeArrived } from '../offline/arriving.server.ts';
import { keysOf } from './draft-secret.server.ts';
import type { Answering } from '../place.server.ts';
import { readPauseCode } from './receipt-code.ts';

/** As many codes as may be tried from one address in ten minutes: 40 bits by chance, each of use for a month. */
const TRIES = 60;
const MINUTES = 10;

const pausedShape = z.object({ code: z.string(), until: z.string() });
const wayBackShape = z.object({ link: z.string(), secret: z.string() });

const codeHash = (context: RequestContext, code: string) => context.hash('pause', code);
const sealKey = (context: RequestContext, code: string) => context.hash('pause key', code);

/**
 * Puts what was answered aside for thirty days, under a short code, and forgets it on this device. The way back is sealed
 * under the code, so that the database cannot open it.
 */
export async function pause({ context, db }: PublicScene, { survey, secret }: Answering): Promise<void> {
  const { pauseCode: code } = keysOf(secret);
  const sealed = seal(JSON.stringify({ link: survey.link, secret }), sealKey(context, code), 'pause');
  const until: string | null = mayBe(await db.rpc('pause_draft', { the_draft_hash: draftHash(context, secret), the_code_hash: codeHash(context, code), the_sealed: sealed }));
  if (until === null) throw new Refusal('not_paused', null);
  putOnDevice(context, 'paused', JSON.stringify({ code, until }));
  forgetSecret(context, survey.link);
}

/** The code that was just given here, and until when it works; null when none was, or the page is opened from outside. */
export function findPaused(context: RequestContext, request: Request): z.infer<typeof pausedShape> | null {
  const kept = onDeviceOfWhoCame(context, request, 'paused');
  return kept ? pausedShape.parse(JSON.parse(kept)) : null;
}

/** Forgets the code on this device. */
export function forgetPaused(context: RequestContext): void {
  dropFromDevice(context, 'paused');
}

/**
 * Brings back what was put aside, on whatever device; gives the link it answers, and which of the things put aside on this
 * phone without signal it was, if it was one of these.
 * @throws Refusal pause_wrong, the same for every code we do not know; pause_slow after many tries from one place.
 */
export async function comeBack(scene: PublicScene, typed: string, asides: string | null): Promise<{ link: string; aside?: number }> {
  const { context, db } = scene;
  await inWords('pause_slow', slowDown(scene, 'return', context.caller, TRIES, MINUTES));
  const code = readPauseCode(typed) ?? '';
  // What was put aside on this very phone without signal comes along, sealed under the code.
  const here = asides ? openAside(context, code, asides) : null;
  if (here) {
    await takeArrived(scene, here.link, here.arrival);
    return { link: here.link, aside: here.place };
  }
  const sealed: string | null = mayBe(await db.rpc('read_pause', { the_code_hash: codeHash(context, code) }));
  const opened = sealed === null ? null : unseal(sealed, sealKey(context, code), 'pause');
  if (opened === null) throw new Refusal('pause_wrong', null, 'code');
  const { link, secret } = wayBackShape.parse(JSON.parse(opened));
  if ((await findDraft(context, secret)) === null) throw new Refusal('pause_wrong', null, 'code');
  rememberSecret(context, link, secret);
  forgetPaused(context);
  return { link };
}
