import type { RequestContext } from '../../../platform/guards.server.ts';
import { DomainError } from '../../../platform/domain-error.server.ts';
import { pagesOf, type SurveyPage } from '../../surveys/pages.ts';
import { sendSchema } from '../answering.schema.ts';
import { isAsked, type AskedSurvey } from '../asked-survey.ts';
import { CHECK, earlierIn, withAnswer, withUnfinished, type Draft } from '../draft/draft.ts';
import { keepDraft, rememberSecret } from '../draft/drafts.server.ts';
import { keysOf } from '../draft/draft-secret.server.ts';
import { journeyThrough } from '../journey.ts';
import { readLink } from '../progress.server.ts';
import { earlierHashOf, minutesBetween, sendAnswers } from '../sending.server.ts';
import type { Arrival } from './arriving.schema.ts';
import { verifyOfflineToken } from './offline-token.server.ts';
import { readFilledIn, readMeant, typedIn } from './filled-in.ts';
import type { HandoverReply } from './offline-bundle.ts';

/** Domain errors that time mends. */
const TRY_LATER = new Set(['slow_down', 'receipt_slow']);

/**
 * Takes what a phone hands over. Handed over twice, or after an acknowledgement got lost, it is the same response (rule 4).
 * @throws Response 429 when too much comes from there, 503 when the database cannot be reached: the phone tries later.
 */
export async function takeArrival(
  ctx: RequestContext,
  link: string,
  arrival: Arrival,
): Promise<HandoverReply> {
  try {
    return await takeArrived(ctx, link, arrival);
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    if (TRY_LATER.has(fault.code)) throw new Response(null, { status: 429 });
    return { refused: ctx.t(`errors:rule.${fault.code}`) };
  }
}

/** As takeArrival. @throws DomainError when it cannot be taken. */
export async function takeArrived(
  ctx: RequestContext,
  link: string,
  arrival: Arrival,
): Promise<HandoverReply> {
  const { context } = ctx;
  const { pack: bundle, sentAt } = arrival;
  const { secret } = bundle;
  const { responseId } = keysOf(secret);
  const remember = () => rememberSecret(context, link, secret);
  const { survey, draft: held, sent } = await readLink(ctx, link, secret);
  if (sent !== null) {
    remember();
    return { id: responseId, isSent: true };
  }
  if (!isAsked(survey))
    throw new DomainError(survey.state === 'closed' ? 'wave_closed' : 'link_revoked', null);
  const claims = verifyOfflineToken(context, link, bundle.token);
  if (!claims) throw new DomainError('answer_not_understood', null);
  const before: Draft = held ?? { consents: claims.consents, answers: {}, begunAt: claims.begunAt };
  const { draft, passed } = withArrived(before, pagesOf(survey.definition), arrival);
  if (sentAt === undefined) {
    await keepDraft(ctx, link, secret, draft, passed);
    remember();
    return { id: responseId, isSent: false };
  }
  const answering = { survey, journey: journeyThrough(link, survey.definition), secret, draft };
  await sendAnswers(ctx, answering, {
    variant: bundle.variant,
    language: bundle.language,
    earlierHash: await earlierHashLeft(ctx, survey, draft),
    away: { began: claims.day, minutes: minutesBetween(draft.begunAt, sentAt), passed },
  });
  remember();
  return { id: responseId, isSent: true };
}

/** The code from an earlier wave that was typed without signal. One that is not known is left out: nobody is there to be asked. */
async function earlierHashLeft(
  ctx: RequestContext,
  { hasEarlierWave }: AskedSurvey,
  draft: Draft,
): Promise<string | undefined> {
  const { earlier } = sendSchema.safeParse({ earlier: earlierIn(draft) || undefined }).data ?? {};
  if (!earlier || !hasEarlierWave) return undefined;
  return earlierHashOf(ctx, earlier).catch((fault: unknown) => {
    if (fault instanceof DomainError && fault.code === 'earlier_unknown') return undefined;
    throw fault;
  });
}

/**
 * The draft with what arrived: what was changed on the phone wins, what was not only fills gaps. Takes also the questions
 * passed for the first time. What a form says that the survey cannot take stands as it was typed on its page again, when
 * the person comes there; after Send it is taken as it was meant.
 * @throws DomainError answer_not_understood when that cannot be told either.
 */
function withArrived(
  before: Draft,
  pages: readonly SurveyPage[],
  { answers, changed, sentAt }: Arrival,
): { draft: Draft; passed: string[] } {
  let draft = before;
  const passed: string[] = [];
  for (const [id, filledIn] of Object.entries(answers)) {
    const isNewCheck = id === CHECK && changed[id];
    if (isNewCheck)
      draft = withUnfinished(draft, { id }, { earlier: new URLSearchParams(filledIn).get('earlier') ?? '' });
    const page = pages.find((one) => one.id === id);
    const known = before.answers[id];
    if (!page || (known && !changed[id])) continue;
    if (page.kind !== 'question') {
      draft = withAnswer(draft, page, { seen: true });
      continue;
    }
    const answer =
      readFilledIn(page.question, filledIn) ??
      (sentAt === undefined ? null : readMeant(page.question, filledIn));
    if (answer) draft = withAnswer(draft, page, answer);
    else if (sentAt === undefined) draft = withUnfinished(draft, page, { ...typedIn(filledIn) });
    else throw new DomainError('answer_not_understood', null);
    if (answer && !known) passed.push(id);
  }
  return { draft, passed };
}
