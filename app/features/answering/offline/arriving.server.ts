import type { PublicScene } from '../../../platform/guards.server.ts';
import { Refusal } from '../../../platform/refusals.server.ts';
import { pagesOf, type SurveyPage } from '../../surveys/pages.ts';
import { sendSchema } from '../answering.schema.ts';
import { isAsked, type AskedSurvey } from '../asked-survey.ts';
import { CHECK, earlierIn, withAnswer, withUnfinished, type Draft } from '../draft/draft.ts';
import { keepDraft, rememberSecret } from '../draft/drafts.server.ts';
import { keysOf } from '../draft/draft-secret.server.ts';
import { journeyThrough } from '../journey.ts';
import { readLink } from '../place.server.ts';
import { earlierHashOf, minutesBetween, sendAnswers } from '../sending.server.ts';
import type { Arrival } from './arriving.schema.ts';
import { readPass } from './pass.server.ts';
import { readFilledIn, readMeant, typedIn } from './filled-in.ts';
import type { Told } from './pack.ts';

/** Refusals that time mends. */
const TRY_LATER = new Set(['slow_down', 'receipt_slow']);

/**
 * Takes what a phone hands over. Handed over twice, or after an acknowledgement got lost, it is the same response (rule 4).
 * @throws Response 429 when too much comes from there, 503 when the database cannot be reached: the phone tries later.
 */
export async function takeArrival(scene: PublicScene, link: string, arrival: Arrival): Promise<Told> {
  try {
    return await takeArrived(scene, link, arrival);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    if (TRY_LATER.has(fault.code)) throw new Response(null, { status: 429 });
    return { refused: scene.t(`errors:refusal.${fault.code}`) };
  }
}

/** As takeArrival. @throws Refusal when it cannot be taken. */
export async function takeArrived(scene: PublicScene, link: string, arrival: Arrival): Promise<Told> {
  const { context } = scene;
  const { pack, sentAt } = arrival;
  const { secret } = pack;
  const { responseId } = keysOf(secret);
  const remember = () => rememberSecret(context, link, secret);
  const { survey, draft: held, sent } = await readLink(scene, link, secret);
  if (sent !== null) {
    remember();
    return { id: responseId, isSent: true };
  }
  if (!isAsked(survey)) throw new Refusal(survey.state === 'closed' ? 'wave_closed' : 'link_revoked', null);
  const vouched = readPass(context, link, pack.pass);
  if (!vouched) throw new Refusal('answer_not_understood', null);
  const before: Draft = held ?? { consents: vouched.consents, answers: {}, begunAt: vouched.begunAt };
  const { draft, passed } = withArrived(before, pagesOf(survey.definition), arrival);
  if (sentAt === undefined) {
    await keepDraft(scene, link, secret, draft, passed);
    remember();
    return { id: responseId, isSent: false };
  }
  const answering = { survey, journey: journeyThrough(link, survey.definition), secret, draft };
  await sendAnswers(scene, answering, { variant: pack.variant, language: pack.language, earlierHash: await earlierHashLeft(scene, survey, draft), away: { began: vouched.day, minutes: minutesBetween(draft.begunAt, sentAt), passed } });
  remember();
  return { id: responseId, isSent: true };
}

/** The code from an earlier wave that was typed without signal. One that is not known is left out: nobody is there to be asked. */
async function earlierHashLeft(scene: PublicScene, { hasEarlierWave }: AskedSurvey, draft: Draft): Promise<string | undefined> {
  const { earlier } = sendSchema.safeParse({ earlier: earlierIn(draft) || undefined }).data ?? {};
  if (!earlier || !hasEarlierWave) return undefined;
  return earlierHashOf(scene, earlier).catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.code === 'earlier_unknown') return undefined;
    throw fault;
  });
}

/**
 * The draft with what arrived: what was changed on the phone wins, what was not only fills gaps. Takes also the questions
 * passed for the first time. What a form says that the survey cannot take stands as it was typed on its page again, when
 * the person comes there; after Send it is taken as it was meant.
 * @throws Refusal answer_not_understood when that cannot be told either.
 */
function withArrived(before: Draft, pages: readonly SurveyPage[], { answers, changed, sentAt }: Arrival): { draft: Draft; passed: string[] } {
  let draft = before;
  const passed: string[] = [];
  for (const [id, filledIn] of Object.entries(answers)) {
    const isNewCheck = id === CHECK && changed[id];
    if (isNewCheck) draft = withUnfinished(draft, { id }, { earlier: new URLSearchParams(filledIn).get('earlier') ?? '' });
    const page = pages.find((one) => one.id === id);
    const known = before.answers[id];
    if (!page || (known && !changed[id])) continue;
    if (page.kind !== 'question') {
      draft = withAnswer(draft, page, { seen: true });
      continue;
    }
    const answer = readFilledIn(page.question, filledIn) ?? (sentAt === undefined ? null : readMeant(page.question, filledIn));
    if (answer) draft = withAnswer(draft, page, answer);
    else if (sentAt === undefined) draft = withUnfinished(draft, page, { ...typedIn(filledIn) });
    else throw new Refusal('answer_not_understood', null);
    if (answer && !known) passed.push(id);
  }
  return { draft, passed };
}
