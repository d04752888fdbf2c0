import { z } from 'zod';
import type { Known } from '../../surveys/condition.ts';
import type { SurveyPage } from '../../surveys/pages.ts';
import { valueShape, type Value } from '../../surveys/value.ts';
import { PURPOSES } from '../consent.ts';
import { contactShape, type ContactAnswer } from '../../surveys/kinds/contact/ways.ts';

const answerShape = z.union([contactShape, valueShape, z.object({ skipped: z.literal(true) }), z.object({ seen: z.literal(true) })]);

/** What is kept while someone is answering: what they agreed to, and each page they have been past. */
export const draftShape = z.object({
  consents: z.array(z.object({ purpose: z.enum(PURPOSES), given: z.boolean(), wording: z.string(), wordingVersion: z.string(), language: z.string() })),
  answers: z.record(z.string(), answerShape.and(z.object({ asked: z.string().optional() }))),
  /** What is typed on pages and no answer yet, by page, the last one last: kept wherever someone goes from there. */
  unfinished: z.record(z.string(), z.record(z.string(), z.unknown())).optional().catch(undefined),
  /** When the person began, in milliseconds. */
  begunAt: z.number().optional(),
});

export type Answer = z.infer<typeof answerShape>;
export type KeptAnswer = Answer & { asked?: string };
export type Draft = z.infer<typeof draftShape>;

/** Whether something was answered, not only passed. */
export function isGiven(answer: Answer | undefined): answer is Value | ContactAnswer {
  return answer !== undefined && !('skipped' in answer) && !('seen' in answer);
}

/** The draft with one more page passed, or one changed. What was asked, as it was read, is kept beside words of one's own, to show if it is asked no more. */
export function withAnswer({ unfinished, ...draft }: Draft, page: SurveyPage, answer: Answer, read?: string): Draft {
  const kept = page.kind === 'question' && ownWords(answer) !== null ? { ...answer, asked: read ?? page.question.text } : answer;
  return { ...draft, unfinished: without(unfinished, page.id), answers: { ...draft.answers, [page.id]: kept } };
}

/** The draft with what is typed on a page, as it stands there. */
export function withUnfinished(draft: Draft, page: Pick<SurveyPage, 'id'>, fields: Record<string, unknown>): Draft {
  return { ...draft, unfinished: { ...without(draft.unfinished, page.id), [page.id]: fields } };
}

const without = <Value>(from: Record<string, Value> | undefined, name: string) => Object.fromEntries(Object.entries(from ?? {}).filter(([one]) => one !== name));

/** The name under which the form of the page to check is kept: no page of a survey has it. */
export const CHECK = '/check';

/** What is typed so far as the code from an earlier wave. */
export function earlierIn({ unfinished }: Draft): string {
  const typed = unfinished?.[CHECK]?.earlier;
  return typeof typed === 'string' ? typed : '';
}

/** What stands behind a page, if the person has been past it. */
export function answerTo(draft: Draft, page: Pick<SurveyPage, 'id'>): KeptAnswer | undefined {
  return draft.answers[page.id];
}

/** A value as it is sent and compared, without what the draft keeps beside it. */
export function valueIn(answer: KeptAnswer | undefined): Value | null {
  if (!isGiven(answer)) return null;
  if ('contact' in answer) return { contact: true };
  const { asked: _asked, ...value } = answer as Value & { asked?: string };
  return value;
}

/** How someone asks to be reached, where that is the answer. */
export function contactIn(answer: KeptAnswer | undefined): ContactAnswer | null {
  return contactShape.safeParse(answer).data ?? null;
}

/** Every answer in the draft, asked for or not: what conditions look at. */
export function knownIn(draft: Draft): Known {
  return Object.fromEntries(Object.entries(draft.answers).flatMap(([id, answer]) => {
    const value = valueIn(answer);
    return value ? [[id, value] as const] : [];
  }));
}

/** The person's own words, with what was asked: for them to copy when they can no longer be sent. */
export function wordsIn(draft: Draft): { asked: string; body: string }[] {
  return Object.values(draft.answers).flatMap((answer) => {
    const body = ownWords(answer);
    return body === null ? [] : [{ asked: answer.asked ?? '', body }];
  });
}

function ownWords(answer: Answer): string | null {
  if ('body' in answer) return answer.body;
  return 'choices' in answer ? (answer.other ?? null) : null;
}
