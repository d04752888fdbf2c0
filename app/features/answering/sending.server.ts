import type { PublicScene } from '../../platform/guards.server.ts';
import { inWords, slowDown } from '../../platform/guards.server.ts';
import { LANGUAGES } from '../../platform/languages.ts';
import { mayBe, must, Refusal } from '../../platform/refusals.server.ts';
import { askedOf } from '../surveys/pages.ts';
import type { Question } from '../surveys/survey.ts';
import type { Value } from '../surveys/value.ts';
import type { Variant } from '../surveys/wording.ts';
import { apartSeed, contactId, sealLanguage } from './apart/apart.server.ts';
import type { AskedSurvey } from './asked-survey.ts';
import { answerTo, contactIn, knownIn, valueIn, type Draft } from './draft/draft.ts';
import { draftHash } from './draft/drafts.server.ts';
import { keysOf } from './draft/draft-secret.server.ts';
import type { Answering } from './place.server.ts';
import { readReceiptCode } from './draft/receipt-code.ts';
import { countReceiptTry, receiptHash } from './draft/receipt.server.ts';

const MINUTES = 10;

/** What goes with the answers, besides how the person reads. */
interface Sending {
  variant: Variant;
  /** The language of the questions as they were read. */
  language: string;
  /** The keyed hash of the receipt from an earlier wave, if the person gave one. */
  earlierHash?: string;
  /** When it was filled in on a phone without signal: the day the survey was open to it, how long it took, what was passed. */
  away?: { began: string; minutes: number | null; passed: string[] };
}

/**
 * Sends the answers. They are stored before this returns; sent again, the same response stands and the receipt is the
 * same (rule 4).
 * @throws Refusal when there is nothing to send, a required answer is missing, the survey has closed, or too many were
 *   sent from here in a short while.
 */
export async function sendAnswers(scene: PublicScene, { survey, journey, secret, draft }: Answering, { variant, language, earlierHash, away }: Sending): Promise<void> {
  const { context, db } = scene;
  if (!journey.canSend(draft)) throw new Refusal('nothing_to_send', null);
  const missing = journey.firstMissing(draft);
  if (missing) throw new Refusal('answer_missing', null, `c-${missing.id}`);
  await inWords('slow_down', slowDown(scene, 'send', context.caller, context.sendsPerCaller, MINUTES));
  const { responseId, receiptCode } = keysOf(secret);
  // First what is kept apart: were the answers sent before it, a lost line would leave it in a draft that is gone.
  await leaveContacts(scene, survey, receiptCode, draft, language);
  must(
    await db.rpc('send_response', {
      the_address: survey.link,
      the_response: responseId,
      the_receipt_hash: receiptHash(context, receiptCode),
      the_answers: sendable(survey.definition.questions, draft),
      the_consents: draft.consents.map((consent) => ({ ...consent })),
      the_language: language,
      the_draft_hash: draftHash(context, secret),
      the_variant: variant,
      ...(away ? { the_how: 'offline', the_began_on: away.began, the_passed: away.passed } : {}),
      the_minutes: away ? away.minutes : minutesBetween(draft.begunAt, Date.now()),
      the_earlier_hash: earlierHash ?? null,
    }),
  );
}

/** The answers as they are sent: only to questions that are asked; a skipped one sends none. */
export function sendable(questions: readonly Question[], draft: Draft): ({ question: string } & Value)[] {
  const asked = askedOf(questions, knownIn(draft));
  return questions.flatMap(({ id }) => {
    const value = asked.has(id) ? valueIn(answerTo(draft, { id })) : null;
    return value ? [{ question: id, ...value }] : [];
  });
}

/** Keeps how someone asks to be reached, apart from their answers, under ids that follow from their receipt code. */
async function leaveContacts({ context, db, ...scene }: PublicScene, { link, definition }: AskedSurvey, receiptCode: string, draft: Draft, read: string): Promise<void> {
  const seed = apartSeed(context, receiptCode);
  // Letters speak what our pages speak: where the questions were read in another language, that of the pages around them.
  const language = LANGUAGES.some(({ code }) => code === read) ? read : scene.language;
  const asked = askedOf(definition.questions, knownIn(draft));
  const contacts = definition.questions.flatMap(({ id }, place) => {
    const contact = asked.has(id) ? contactIn(answerTo(draft, { id })) : null;
    return contact ? [{ contact, place }] : [];
  });
  // Not when the answers have arrived already: what was left with them may have been taken back since.
  if (contacts.length === 0 || mayBe(await db.rpc('find_response', { the_receipt_hash: receiptHash(context, receiptCode) })) !== null) return;
  for (const { contact, place } of contacts) {
    const ways = contact.ways.map((way) => ({ ...way, ...(contact.note ? { note: contact.note } : {}) }));
    must(await db.rpc('leave_contact', { the_address: link, the_id: contactId(context, seed, place), the_name: contact.name, the_ways: ways, the_language_sealed: sealLanguage(context, language) }));
  }
}

/**
 * The keyed hash of a code from an earlier wave.
 * @throws Refusal earlier_unknown, beside its field, when no answers are under it; receipt_slow after many tries.
 */
export async function earlierHashOf(scene: PublicScene, typed: string): Promise<string> {
  await countReceiptTry(scene);
  const { context, db } = scene;
  const hash = receiptHash(context, readReceiptCode(typed) ?? '');
  if (mayBe(await db.rpc('find_response', { the_receipt_hash: hash })) === null) throw new Refusal('earlier_unknown', null, 'earlier');
  return hash;
}

const MINUTE = 60_000;
const DAY = 1440;

/** How long it took, in minutes; null when nobody knows, or it was put aside for longer than a day. */
export function minutesBetween(begunAt: number | undefined, sentAt: number): number | null {
  const minutes = begunAt === undefined ? NaN : Math.round((sentAt - begunAt) / MINUTE);
  return minutes >= 0 && minutes <= DAY ? minutes : null;
}
