import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import type { PublicScene } from '../../../../platform/guards.server.ts';
import { mayBe, Refusal } from '../../../../platform/refusals.server.ts';
import { pagesOf, type SurveyPage } from '../../pages.ts';
import { answerSchema } from '../answering.schema.ts';
import { isAsked } from '../asked-survey.ts';
import { findSurvey } from '../asked-survey.server.ts';
import { draftShape, withAnswer, type Answer, type Draft } from '../draft.ts';
import { findDraft, keepDraft, rememberSecret } from '../drafts.server.ts';
import { keysOf } from '../draft-secret.server.ts';
import { journeyThrough } from '../journey.ts';
import { countSaving } from '../place.server.ts';
import { receiptHash } from '../receipt.server.ts';
import { minutesBetween, sendAnswers } from '../sending.server.ts';
import type { Arrival } from './arriving.schema.ts';
import { readPass } from './pass.server.ts';
import type { Fields } from './pack.ts';

/** What a phone is told: it arrived and stands for good, it is kept with the draft, or why it is not taken, in words. */
export type Told = { arrived: string; replyBy: string } | { kept: string } | { refused: string };

const sentShape = z.object({ replyBy: z.string() });

/**
 * Takes what a phone hands over. Handed over twice, or after an acknowledgement got lost, it is the same response (rule 4).
 * @throws Response 429 when too much comes from there, 503 when the database cannot be reached: the phone tries later.
 */
export async function takeArrival(scene: PublicScene, link: string, arrival: Arrival): Promise<Told> {
  try {
    return await take(scene, link, arrival);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    if (fault.code === 'slow_down') throw new Response(null, { status: 429 });
    return { refused: scene.t(`errors:refusal.${fault.code}`) };
  }
}

async function take(scene: PublicScene, link: string, arrival: Arrival): Promise<Told> {
  const { context, db } = scene;
  const { secret, sentAt, left } = arrival;
  const { responseId, receiptCode } = keysOf(secret);
  // Whoever left in a hurry finds nothing of it on this device again.
  const remember = () => (left ? undefined : rememberSecret(context, link, secret));
  const sent = mayBe(await db.rpc('find_response', { the_receipt_hash: receiptHash(context, receiptCode) }));
  if (sent !== null) {
    remember();
    return { arrived: responseId, replyBy: sentShape.parse(sent).replyBy };
  }
  const survey = await findSurvey(db, link);
  if (!isAsked(survey)) throw new Refusal(survey.state === 'closed' ? 'wave_closed' : 'link_revoked', null);
  const vouched = readPass(context, link, arrival.pass);
  if (!vouched) throw new Refusal('answer_not_understood', null);
  const held = await findDraft(context, secret);
  const before: Draft = held ?? { consents: vouched.consents, answers: {}, begunAt: vouched.begunAt };
  const { draft, passed } = withArrived(before, pagesOf(survey.definition), arrival);
  if (sentAt === undefined) {
    await countSaving(scene);
    await keepDraft(context, db, link, secret, draft, passed);
    remember();
    return { kept: responseId };
  }
  const answering = { survey, journey: journeyThrough(link, survey.definition), secret, draft };
  await sendAnswers(scene, answering, { variant: arrival.variant, language: arrival.language, away: { began: vouched.day, minutes: minutesBetween(draft.begunAt, sentAt), passed } });
  remember();
  return { arrived: responseId, replyBy: survey.replyBy };
}

/**
 * The draft with what arrived: what was changed on the phone wins, what was not only fills gaps. Takes also the questions
 * passed for the first time.
 * @throws Refusal answer_not_understood for a form that says something the survey cannot take.
 */
function withArrived(before: Draft, pages: readonly SurveyPage[], { answers, changed }: Pick<Arrival, 'answers' | 'changed'>): { draft: Draft; passed: string[] } {
  let draft = before;
  const passed: string[] = [];
  for (const [question, { fields, value }] of Object.entries(answers)) {
    const page = pages.find(({ id }) => id === question);
    const known = before.answers[question];
    if (!page || (known && !changed.includes(question))) continue;
    const answer = fields ? answerIn(page, fields) : answerShape.safeParse(value).data;
    if (answer) draft = withAnswer(draft, page, answer);
    if (page.kind === 'question' && !known) passed.push(question);
  }
  return { draft, passed };
}

const answerShape = draftShape.shape.answers.valueType;

/** What a form from a phone says, read as the page itself reads it. */
function answerIn(page: SurveyPage, fields: Fields): Answer {
  if (page.kind !== 'question') return { seen: true };
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value.replaceAll('\0', ''));
  if (fields.length === 0) form.append('intent', 'skip');
  const read = parseWithZod(form, { schema: answerSchema(page.question) });
  if (read.status !== 'success') throw new Refusal('answer_not_understood', null);
  return read.value;
}
