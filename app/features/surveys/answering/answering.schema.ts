import { z } from 'zod';
import { ANSWER_MAX, RATINGS } from '../../voices/contribution.ts';
import type { Question } from '../survey.ts';
import type { Answer } from './draft.ts';

const ticked = z.literal('yes').optional();

/** The consents of the first page. Only taking part is needed; leaving the others out is an answer too. */
export const beginSchema = z.object({ take_part: z.literal('yes', { error: 'takePart' }), quote_boards: ticked, quote_public: ticked });

const SKIPPED: Answer = { skipped: true };
const intent = z.enum(['next', 'skip']).catch('next');

/** A point to choose; whoever would rather not says so with the button for it. */
const ratingSchema = z.object({ intent, rating: z.enum(RATINGS).optional().catch(undefined) }).transform(({ intent, rating }, check): Answer => {
  if (intent === 'skip') return SKIPPED;
  if (rating) return { rating };
  check.addIssue({ code: 'custom', path: ['rating'], message: 'chooseOrSkip' });
  return z.NEVER;
});

/** Words, kept to the letter; leaving the box empty is skipping. */
const wordsSchema = z.object({ intent, body: z.string().default('').transform(withPlainLines) }).transform(({ intent, body }, check): Answer => {
  if (intent === 'skip' || body.trim() === '') return SKIPPED;
  return fits(body, check) ? { body } : z.NEVER;
});

/** An answer half given, kept while the language is changed: nothing chosen or typed yet is no fault. */
export const unfinishedSchema = z.object({
  rating: z.enum(RATINGS).optional().catch(undefined),
  body: z.string().transform(withPlainLines).optional(),
}).transform(({ rating, body }, check): Answer | null => {
  if (rating) return { rating };
  if (!body?.trim()) return null;
  return fits(body, check) ? { body } : z.NEVER;
});

/** What the form of a question may send. */
export function answerSchema(question: Question) {
  return question.kind === 'statement' ? ratingSchema : wordsSchema;
}

/** Lines end one way, however the browser sent them. */
function withPlainLines(typed: string): string {
  return typed.replace(/\r\n?/g, '\n');
}

function fits(body: string, check: z.RefinementCtx): boolean {
  const is = [...body].length <= ANSWER_MAX;
  if (!is) check.addIssue({ code: 'custom', path: ['body'], message: 'answerTooLong' });
  return is;
}
