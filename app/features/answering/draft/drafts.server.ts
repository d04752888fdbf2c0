import { z } from 'zod';
import type { RequestContext } from '../../../platform/context.server.ts';
import type { PublicScene } from '../../../platform/guards.server.ts';
import { onDevice, dropFromDevice, forgetPerson, putOnDevice } from '../../../platform/participant-device.server.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import type { Draft } from './draft.ts';
import { openDraft, sealDraft } from './draft-secret.server.ts';
import { countSaving, savingOf } from './saving.server.ts';

/** How many surveys one device may be answering at a time; a further one takes the place of the oldest. */
const KEPT = 3;
/** The most a sealed draft may weigh: the limit of the table answer_drafts. */
export const SEALED_MAX = 400_000;

const secretsShape = z.array(z.tuple([z.string(), z.string()]));

/** The secrets this device holds, newest first, each with the link it answers under. */
function secretsOn(context: RequestContext): [string, string][] {
  const kept = onDevice(context, 'draft');
  return kept ? (secretsShape.safeParse(JSON.parse(kept)).data ?? []) : [];
}

function others(context: RequestContext, link: string) {
  return secretsOn(context).filter(([at]) => at !== link);
}

/** The secret of what this device is answering, or has sent, under a link. */
export function findSecret(context: RequestContext, link: string): string | null {
  return secretsOn(context).find(([at]) => at === link)?.[1] ?? null;
}

/** The link this device began to answer under last. */
export function newestLink(context: RequestContext): string | null {
  return secretsOn(context)[0]?.[0] ?? null;
}

/** Gives this device a secret that was begun here or elsewhere. */
export function rememberSecret(context: RequestContext, link: string, secret: string): void {
  putOnDevice(context, 'draft', JSON.stringify([[link, secret], ...others(context, link)].slice(0, KEPT)));
}

/** Forgets one link on this device, whose answers are kept elsewhere. */
export function forgetSecret(context: RequestContext, link: string): void {
  const rest = others(context, link);
  if (rest.length > 0) putOnDevice(context, 'draft', JSON.stringify(rest));
  else dropFromDevice(context, 'draft');
}

/**
 * Clears everything a person left (rules S1, S4): what the browser holds of them at once, and their unsent answers on the
 * server. What this gives is done when those are gone; whoever leaves fast does not wait for it.
 */
export async function clearPerson(context: RequestContext): Promise<void> {
  const secrets = secretsOn(context);
  forgetPerson(context);
  await Promise.all(secrets.map(async ([, secret]) => mayBe(await context.db.rpc('drop_draft', { the_draft_hash: draftHash(context, secret) }))));
}

/** The name under which a draft is kept: it cannot be found, or opened, without the secret. */
export function draftHash(context: RequestContext, secret: string): string {
  return context.hash('draft', secret);
}

/** What was answered so far; null when it was sent, cleared or is more than twelve hours old. */
export async function findDraft(context: RequestContext, secret: string): Promise<Draft | null> {
  const sealed: string | null = mayBe(await context.db.rpc('read_draft', { the_draft_hash: draftHash(context, secret) }));
  return sealed === null ? null : openDraft(sealed, secret);
}

/**
 * Counts one saving and keeps what was answered so far. Takes the questions passed for the first time, to count how far people
 * come; the beginning is the empty one.
 * @throws Refusal slow_down after many savings from one address, draft_full when it is more than a draft can hold, wave_closed
 *   when answers are taken no more.
 */
export async function keepDraft(scene: PublicScene, link: string, secret: string, draft: Draft, passed: string[] = []): Promise<void> {
  const { context, db } = scene;
  const sealed = sealDraft(draft, secret);
  if (sealed.length > SEALED_MAX) {
    await countSaving(scene);
    throw new Refusal('draft_full', null, 'body');
  }
  const became = must(await db.rpc('keep_counted_draft', { ...savingOf(context), the_address: link, the_draft_hash: draftHash(context, secret), the_sealed: sealed, the_passed: passed }));
  if (became !== 'kept') throw new Refusal(became, null);
}
