import type { PublicScene } from '../../../platform/guards.server.ts';
import { slowDown } from '../../../platform/guards.server.ts';
import { must, Refusal } from '../../../platform/refusals.server.ts';
import type { Question } from '../survey.ts';
import { answerTo, type Draft } from './draft.ts';
import { draftHash } from './drafts.server.ts';
import { keysOf } from './draft-secret.server.ts';
import { inWords, type Answering } from './place.server.ts';
import { receiptHash } from './receipt.server.ts';

const SENDS = 60;
const MINUTES = 10;

/**
 * Sends the answers. They are stored before this returns; sent again, the same response stands and the receipt is the
 * same (rule 4).
 * @throws Refusal when there is nothing to send, the survey has closed, or too many were sent from here in a short while.
 */
export async function sendAnswers(scene: PublicScene, { survey, journey, secret, draft }: Answering): Promise<void> {
  const { context, db, language } = scene;
  if (!journey.canSend(draft)) throw new Refusal('nothing_to_send', null);
  await inWords('slow_down', slowDown(scene, 'send', context.caller, SENDS, MINUTES));
  const { responseId, receiptCode } = keysOf(secret);
  must(
    await db.rpc('send_response', {
      the_address: survey.link,
      the_response: responseId,
      the_receipt_hash: receiptHash(context, receiptCode),
      the_answers: survey.questions.flatMap((question) => sendable(question, draft)),
      the_consents: draft.consents.map((consent) => ({ ...consent })),
      the_language: language,
      the_draft_hash: draftHash(context, secret),
    }),
  );
}

/** One answer as it is sent; a skipped question sends none. */
function sendable(question: Question, draft: Draft) {
  const answer = answerTo(draft, question);
  if (!answer || 'skipped' in answer || 'seen' in answer) return [];
  const { asked: _asked, ...value } = answer;
  return [{ question: question.id, ...value }];
}
