import { z } from 'zod';
import { record4819 } from './decision-4819.ts';
import { source4819 } from './decision-4819-source.ts';
import { decisionRecordShape, type DecisionRecord } from './decision-record.ts';
import { inWeeks } from './dates.ts';
import { told, type Demonstration } from './joining.ts';
import { PLACES } from './people.ts';
import { readSeed } from './seed.ts';
import { saying, voicesOf } from './voices.ts';

const adviceShape = z.strictObject({ kind: z.string(), givenBy: z.string(), givenInWeeks: z.number(), summary: z.string() });
const decisionsShape = z.array(z.object({
  key: z.string(), board: z.string(), state: z.enum(['draft', 'published']), title: z.string(), decidedInWeeks: z.number().optional(),
  record: decisionRecordShape.omit({ title: true, decidedOn: true }).extend({ advice: z.array(adviceShape) }),
  evidence: z.array(z.object({
    theme: z.string().optional(), recommendation: z.string().optional(), voice: z.string().optional(), question: z.string().optional(),
    effect: z.enum(['changed', 'not_changed']), words: z.string(), reviewInWeeks: z.number().optional(),
  })),
}));

const PLACE = 'nottingham';
const DELIVERY_BOARD = 'nott-cfdb';

/** Records the invented decisions with the evidence they stand on, as the secretary would; some stay drafts. */
export async function decide(demonstration: Demonstration): Promise<void> {
  const { made, as } = demonstration;
  const secretary = as(PLACE, 'secretary');
  for (const { board, state, title, decidedInWeeks, record, evidence } of readSeed(`${PLACE}/decisions.json`, decisionsShape)) {
    const id = await draft(demonstration, board, {
      ...record, title,
      ...(decidedInWeeks === undefined ? {} : { decidedOn: inWeeks(decidedInWeeks) }),
      advice: record.advice.map(({ givenInWeeks, ...given }) => ({ ...given, givenOn: inWeeks(givenInWeeks) })),
    });
    for (const { theme, recommendation, voice, question, effect, words, reviewInWeeks } of evidence) {
      await told(secretary.rpc('link_evidence', {
        the_decision: id, the_effect: effect, the_words: words, the_review: reviewInWeeks === undefined ? null : inWeeks(reviewInWeeks),
        the_theme: theme ? made.theme.id(PLACE, theme) : null,
        the_recommendation: recommendation ? made.recommendation.id(PLACE, recommendation) : null,
        the_contribution: voice && question ? made.saying.id(PLACE, saying(voice, question)) : null,
      }));
    }
    if (state === 'published') await publish(demonstration, id);
  }
}

/** Takes back the words of those who changed their minds, as they would with their receipt. */
export async function withdrawSome({ anyone, made }: Demonstration): Promise<void> {
  for (const place of PLACES) {
    for (const { key, withdraws } of voicesOf(place)) {
      if (withdraws) await told(anyone.rpc('withdraw_by_receipt', { the_receipt_hash: made.receipt.id(place, key), the_reason: withdraws }));
    }
  }
}

/** Records the real decision 4819 under Nottingham's delivery board. The last step: see findDemonstration. */
export async function record4819Decision(demonstration: Demonstration): Promise<void> {
  const id = await draft(demonstration, DELIVERY_BOARD, record4819(readSeed('decision-4819.json', source4819)));
  await publish(demonstration, id);
}

async function draft({ programmes, made, as }: Demonstration, board: string, record: DecisionRecord): Promise<string> {
  const secretary = as(PLACE, 'secretary');
  const id = await told(secretary.rpc('draft_decision', { the_programme: programmes[PLACE], the_board: made.board.id(PLACE, board), the_title: record.title ?? '' }));
  await told(secretary.rpc('save_decision', { the_decision: id, the_record: record }));
  return id;
}

async function publish({ as }: Demonstration, decision: string): Promise<void> {
  const secretary = as(PLACE, 'secretary');
  await told(secretary.rpc('agree_decision', { the_decision: decision }));
  await told(secretary.rpc('publish_decision', { the_decision: decision }));
}
