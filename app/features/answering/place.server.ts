import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { PublicScene } from '../../platform/guards.server.ts';
import { inWords, slowDown } from '../../platform/guards.server.ts';
import { isOpenedAfresh } from '../../platform/participant-device.server.ts';
import { mayBe } from '../../platform/refusals.server.ts';
import { isAsked, type AskedSurvey, type ClosedSurvey } from './asked-survey.ts';
import { findSurvey } from './asked-survey.server.ts';
import type { Draft } from './draft/draft.ts';
import { findDraft, findSecret, newestLink } from './draft/drafts.server.ts';
import { keysOf } from './draft/draft-secret.server.ts';
import { journeyThrough, wayOf, type Journey } from './journey.ts';
import { speakAsOffered } from './reading.server.ts';
import { receiptHash } from './draft/receipt.server.ts';

/** How many answers may be kept for each who may send from one address: half of those who do, with thirty answers each. */
const SAVES_A_SENDING = 15;
const MINUTES = 10;

const sentShape = z.object({ replyBy: z.string() });
type Sent = z.infer<typeof sentShape>;

/** Where someone is under a link: nothing begun, answering, or done. */
export type Place = { at: 'start' } | { at: 'answering'; secret: string; draft: Draft } | { at: 'sent'; receiptCode: string; sent: Sent };

/** Asks the database where someone is; an acknowledgement lost on the way does not hide that their answers arrived. */
export async function findPlace({ context, db }: PublicScene, link: string): Promise<Place> {
  const secret = findSecret(context, link);
  if (!secret) return { at: 'start' };
  const draft = await findDraft(context, secret);
  if (draft) return { at: 'answering', secret, draft };
  const { receiptCode } = keysOf(secret);
  const sent = mayBe(await db.rpc('find_response', { the_receipt_hash: receiptHash(context, receiptCode) }));
  return sent === null ? { at: 'start' } : { at: 'sent', receiptCode, sent: sentShape.parse(sent) };
}

/**
 * Guards a page that shows what someone answered, or their code: whoever opens it from outside is asked first whose it is.
 * @throws Response a redirect to the start, which asks.
 */
export function askWhoseFirst({ context }: PublicScene, request: Request, link: string): void {
  if (isOpenedAfresh(request) && findSecret(context, link)) throw redirect(wayOf(link).start, 303);
}

/** A page of the survey, ready to be asked on: the survey, the way through it, and what was answered so far. */
export interface Answering {
  survey: AskedSurvey;
  journey: Journey;
  secret: string;
  draft: Draft;
}

/** Why a page cannot be asked on, for the page that says so. `draft` holds what was answered, if that is still there. */
export type Stopped = ClosedSurvey | { state: 'lost'; link: string };

/**
 * Finds the survey and the draft behind a page.
 * @throws Response a redirect to the last page, when the answers were sent already.
 */
export async function findAnswering(scene: PublicScene, link: string): Promise<Answering | { stopped: Stopped; draft: Draft | null }> {
  const [survey, place] = await Promise.all([findSurvey(scene.db, link), findPlace(scene, link)]);
  if (place.at === 'sent') throw redirect(wayOf(link).sent, 303);
  const found = openTo(survey, place);
  if (!isAsked(found)) return { stopped: found, draft: place.at === 'answering' ? place.draft : null };
  if (place.at === 'start') return { stopped: { state: 'lost', link }, draft: null };
  speakAsOffered(scene, found.definition);
  return { survey: found, journey: journeyThrough(link, found.definition), secret: place.secret, draft: place.draft };
}

/** The survey as it is for someone at this place: one that is closing is closed to whoever had not begun. */
export function openTo(survey: AskedSurvey | ClosedSurvey, place: Place): AskedSurvey | ClosedSurvey {
  if (survey.state !== 'closing' || place.at !== 'start') return survey;
  return { state: 'closed', programme: survey.programme, replyBy: survey.replyBy };
}

/** Help as a page of ours leads to it: only from there its way back leads to the answers themselves. */
export const HELP = '/respond/help?back';

/**
 * The question this device was last answering, for a page beside the survey; null when there is none. Whoever did not come from
 * a page of ours is led to the start, where they are asked whose the answers are.
 */
export async function findWayBack(scene: PublicScene, request: Request): Promise<string | null> {
  const link = newestLink(scene.context);
  if (!link) return null;
  if (isOpenedAfresh(request) || !new URL(request.url).searchParams.has('back')) return wayOf(link).start;
  const [survey, place] = await Promise.all([findSurvey(scene.db, link), findPlace(scene, link)]);
  return isAsked(survey) && place.at === 'answering' ? journeyThrough(link, survey.definition).resume(place.draft) : null;
}

/** The status of a page that cannot be asked on. */
export function statusOf(stopped: Stopped): number {
  return stopped.state === 'unknown' ? 404 : stopped.state === 'lost' ? 409 : 410;
}

/** Counts one saving, so that a flood is slowed. @throws Refusal slow_down, so that the page is shown again with what was typed. */
export async function countSaving(scene: PublicScene): Promise<void> {
  await inWords('slow_down', slowDown(scene, 'answer', scene.context.caller, scene.context.sendsPerCaller * SAVES_A_SENDING, MINUTES));
}
