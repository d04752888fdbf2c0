import { z } from 'zod';
import { record4819 } from './decision-4819.ts';
import { source4819 } from './decision-4819-source.ts';
import { decisionRecordShape, type DecisionRecord } from './decision-record.ts';
import { inWeeks } from './dates.ts';
import { unwrap, type Demonstration } from './joining.ts';
import { SLUGS } from './people.ts';
import { readSeed } from './seed.ts';
import { saying, voicesOf } from './voices.ts';

const adviceShape = z.strictObject({
  kind: z.string(),
  givenBy: z.string(),
  givenInWeeks: z.number(),
  summary: z.string(),
});
const decisionsShape = z.array(
  z.object({
    key: z.string(),
    board: z.string(),
    state: z.enum(['draft', 'published']),
    title: z.string(),
    decidedInWeeks: z.number().optional(),
    record: decisionRecordShape
      .omit({ title: true, decidedOn: true })
      .extend({ advice: z.array(adviceShape) }),
    evidence: z.array(
      z.object({
        theme: z.string().optional(),
        recommendation: z.string().optional(),
        voice: z.string().optional(),
        question: z.string().optional(),
        effect: z.enum(['changed', 'not_changed']),
        words: z.string(),
        reviewInWeeks: z.number().optional(),
      }),
    ),
  }),
);

const SLUG = 'nottingham';
const DELIVERY_BOARD = 'nott-cfdb';

/** Records the invented decisions with the evidence they stand on, as the secretary would; some stay drafts. */
export async function decide(demonstration: Demonstration): Promise<void> {
  const { made, as } = demonstration;
  const secretary = as(SLUG, 'secretary');
  for (const { board, state, title, decidedInWeeks, record, evidence } of readSeed(
    `${SLUG}/decisions.json`,
    decisionsShape,
  )) {
    const id = await draft(demonstration, board, {
      ...record,
      title,
      ...(decidedInWeeks === undefined ? {} : { decidedOn: inWeeks(decidedInWeeks) }),
      advice: record.advice.map(({ givenInWeeks, ...given }) => ({
        ...given,
        givenOn: inWeeks(givenInWeeks),
      })),
    });
    for (const { theme, recommendation, voice, question, effect, words, reviewInWeeks } of evidence) {
      await unwrap(
        secretary.rpc('link_evidence', {
          the_decision: id,
          the_effect: effect,
          the_words: words,
          the_review: reviewInWeeks === undefined ? null : inWeeks(reviewInWeeks),
          the_theme: theme ? made.theme.id(SLUG, theme) : null,
          the_recommendation: recommendation ? made.recommendation.id(SLUG, recommendation) : null,
          the_contribution: voice && question ? made.saying.id(SLUG, saying(voice, question)) : null,
        }),
      );
    }
    if (state === 'published') await publish(demonstration, id);
  }
}

/** Takes back the words of those who changed their minds, as they would with their receipt. */
export async function withdrawSome({ anyone, made }: Demonstration): Promise<void> {
  for (const slug of SLUGS) {
    for (const { key, withdraws } of voicesOf(slug)) {
      if (withdraws)
        await unwrap(
          anyone.rpc('withdraw_by_receipt', {
            the_receipt_hash: made.receipt.id(slug, key),
            the_reason: withdraws,
          }),
        );
    }
  }
}

/** Records the real decision 4819 under Nottingham's delivery board. The last step: see findDemonstration. */
export async function record4819Decision(demonstration: Demonstration): Promise<void> {
  const id = await draft(
    demonstration,
    DELIVERY_BOARD,
    record4819(readSeed('decision-4819.json', source4819)),
  );
  await publish(demonstration, id);
}

async function draft(
  { programmes, made, as }: Demonstration,
  board: string,
  record: DecisionRecord,
): Promise<string> {
  const secretary = as(SLUG, 'secretary');
  const id = await unwrap(
    secretary.rpc('draft_decision', {
      the_programme: programmes[SLUG],
      the_board: made.board.id(SLUG, board),
      the_title: record.title ?? '',
    }),
  );
  await unwrap(secretary.rpc('save_decision', { the_decision: id, the_record: record }));
  return id;
}

async function publish({ as }: Demonstration, decision: string): Promise<void> {
  const secretary = as(SLUG, 'secretary');
  await unwrap(secretary.rpc('agree_decision', { the_decision: decision }));
  await unwrap(secretary.rpc('publish_decision', { the_decision: decision }));
}
