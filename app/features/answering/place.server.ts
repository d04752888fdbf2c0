import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { PublicScene } from '../../platform/guards.server.ts';
import { isOpenedAfresh } from '../../platform/participant-device.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { isAsked, type AskedSurvey, type ClosedSurvey } from './asked-survey.ts';
import { isAddress, surveyReader } from './asked-survey.server.ts';
import type { Draft } from './draft/draft.ts';
import { draftHash, findSecret, newestLink } from './draft/drafts.server.ts';
import { keysOf, openDraft } from './draft/draft-secret.server.ts';
import { journeyThrough, wayOf, type Journey } from './journey.ts';
import { speakAsOffered } from './reading.server.ts';
import { receiptHash } from './draft/receipt.server.ts';

const sentShape = z.object({ replyBy: z.string() });
type Sent = z.infer<typeof sentShape>;
const foundShape = z.object({ survey: z.unknown(), draft: z.string().nullable(), sent: sentShape.nullable() });

/** Where someone is under a link: nothing begun, answering, or done. */
export type Place = { at: 'start' } | { at: 'answering'; secret: string; draft: Draft } | { at: 'sent'; receiptCode: string; sent: Sent };

/** What the database says under a link. */
interface UnderLink {
  survey: AskedSurvey | ClosedSurvey;
  /** What was answered so far; null when it was sent, cleared or is more than twelve hours old. */
  draft: Draft | null;
  /** Whether it has arrived. */
  sent: Sent | null;
}

/** Reads the survey behind a link, and what stands of whoever holds the secret, in one call (docs/decisions/038-one-call-a-page.md). */
export async function readLink({ context, db }: PublicScene, link: string, secret: string | null): Promise<UnderLink> {
  if (!isAddress(link)) return { survey: { state: 'unknown' }, draft: null, sent: null };
  const reader = surveyReader(link);
  const own = secret && { the_draft_hash: draftHash(context, secret), the_receipt_hash: receiptHash(context, keysOf(secret).receiptCode) };
  const found = foundShape.parse(must(await db.rpc('read_link', { the_address: link, the_known_version: reader.knownVersion, ...own })));
  return { survey: reader.read(found.survey), draft: secret && found.draft !== null ? openDraft(found.draft, secret) : null, sent: found.sent };
}

/** Finds what a link leads to, and where someone is there; an acknowledgement lost on the way does not hide that their answers arrived. */
export async function findPlace(scene: PublicScene, link: string): Promise<{ survey: AskedSurvey | ClosedSurvey; place: Place }> {
  const secret = findSecret(scene.context, link);
  const { survey, draft, sent } = await readLink(scene, link, secret);
  if (secret && draft) return { survey, place: { at: 'answering', secret, draft } };
  return { survey, place: secret && sent ? { at: 'sent', receiptCode: keysOf(secret).receiptCode, sent } : { at: 'start' } };
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
  const { survey, place } = await findPlace(scene, link);
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
  const { survey, place } = await findPlace(scene, link);
  return isAsked(survey) && place.at === 'answering' ? journeyThrough(link, survey.definition).resume(place.draft) : null;
}

/** The status of a page that cannot be asked on. */
export function statusOf(stopped: Stopped): number {
  return stopped.state === 'unknown' ? 404 : stopped.state === 'lost' ? 409 : 410;
}
