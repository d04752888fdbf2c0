import { z } from 'zod';
import { dateParts, futureDateNeeded } from '../../platform/dates.ts';
import { requiredText } from '../../platform/text.ts';
import { today } from '../../platform/written.ts';
import { ANSWERS } from './recommendation.ts';

export const RECOMMENDATION_TITLE_MAX = 150;
export const ASK_MAX = 2000;
export const REPLY_REASON_MAX = 2000;

/** What a theme asks of a board, and by when it is owed an answer. */
export const recommendationSchema = z.object({
  theme: z.uuid({ error: 'recommendation.theme' }),
  board: z.uuid({ error: 'recommendation.board' }),
  title: requiredText(RECOMMENDATION_TITLE_MAX, 'recommendation.title'),
  ask: requiredText(ASK_MAX, 'recommendation.ask'),
  replyBy: futureDateNeeded('recommendation.replyBy'),
});

/** A new recommendation; its id is made with the form, so that the form posted twice makes one. */
export const newRecommendationSchema = recommendationSchema.extend({ id: z.uuid() });

/**
 * The board's answer, given in two steps: typed, then read once more and sent, or changed. Putting it off needs a new date;
 * a date beside any other answer is not looked at.
 */
export const answerSchema = z
  .object({ step: z.enum(['check', 'change', 'send']), answer: z.enum(ANSWERS, { error: 'reply.answer' }), reason: requiredText(REPLY_REASON_MAX, 'reply.reason'), newDate: dateParts })
  .superRefine(({ answer, newDate }, context) => {
    if (answer !== 'deferred') return;
    if (newDate === null) context.addIssue({ code: 'custom', path: ['newDate'], message: 'reply.newDate' });
    else if (newDate <= today()) context.addIssue({ code: 'custom', path: ['newDate'], message: 'date.past' });
  });

/** What the page of a recommendation does. */
export const recommendationPageSchema = z.discriminatedUnion('intent', [
  recommendationSchema.extend({ intent: z.literal('save'), revision: z.number().int() }),
  z.object({ intent: z.literal('put') }),
]);
export type RecommendationPageForm = z.output<typeof recommendationPageSchema>;
export type AnswerForm = z.output<typeof answerSchema>;
