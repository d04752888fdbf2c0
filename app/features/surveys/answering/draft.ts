import { z } from 'zod';
import type { Question } from '../survey.ts';
import { valueShape } from '../value.ts';
import { PURPOSES } from './consent.ts';

const answerShape = z.union([valueShape, z.object({ skipped: z.literal(true) }), z.object({ seen: z.literal(true) })]);

/** What is kept while someone is answering: what they agreed to, and each question they have been past. */
export const draftShape = z.object({
  consents: z.array(z.object({ purpose: z.enum(PURPOSES), given: z.boolean(), wording: z.string(), wordingVersion: z.string(), language: z.string() })),
  answers: z.record(z.string(), answerShape.and(z.object({ asked: z.string() }))),
});

export type Answer = z.infer<typeof answerShape>;
export type Draft = z.infer<typeof draftShape>;

/** The draft with one more answer, or one changed. The question's words are kept beside it, to show if it is asked no more. */
export function withAnswer(draft: Draft, question: Question, answer: Answer): Draft {
  return { ...draft, answers: { ...draft.answers, [question.id]: { ...answer, asked: question.text } } };
}

/** What stands behind a question, if the person has been past it. */
export function answerTo(draft: Draft, question: Pick<Question, 'id'>): Draft['answers'][string] | undefined {
  return draft.answers[question.id];
}

/** How many questions have an answer that can be sent. */
export function countAnswers(draft: Draft): number {
  return Object.values(draft.answers).filter((answer) => !('skipped' in answer)).length;
}

/** The person's own words, with what was asked: for them to copy when they can no longer be sent. */
export function wordsIn(draft: Draft): { asked: string; body: string }[] {
  return Object.values(draft.answers).flatMap((answer) => ('body' in answer ? [{ asked: answer.asked, body: answer.body }] : []));
}
