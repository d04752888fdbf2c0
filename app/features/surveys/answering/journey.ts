import type { Question } from '../survey.ts';
import { answerTo, countAnswers, type Draft } from './draft.ts';

/** The way through one survey: start, a page for each question, check, sent. Steps count from 1. */
export interface Journey {
  readonly length: number;
  readonly start: string;
  readonly check: string;
  readonly sent: string;
  /** The question of a step; null when there is no such step. */
  questionAt(step: number): Question | null;
  /** The address of a step; `change` brings the person back to the check page after it. */
  step(step: number, change?: boolean): string;
  next(step: number): string;
  previous(step: number): string;
  /** Where someone who comes back goes on: the first question they have not been past, else the check page. */
  resume(draft: Draft): string;
  /** Whether every question has been answered or skipped. */
  isComplete(draft: Draft): boolean;
  /** Whether there is anything to send. */
  canSend(draft: Draft): boolean;
}

/** The journey through a survey's questions, under the address people answer at. */
export function journeyThrough(link: string, questions: readonly Question[]): Journey {
  const start = `/respond/${link}`;
  const check = `${start}/check`;
  const step = (number: number, change = false) => `${start}/${number}${change ? '?change' : ''}`;
  const firstOpen = (draft: Draft) => questions.findIndex((question) => answerTo(draft, question) === undefined) + 1;
  return {
    length: questions.length,
    start,
    check,
    sent: `${start}/sent`,
    questionAt: (number) => questions[number - 1] ?? null,
    step,
    next: (number) => (number < questions.length ? step(number + 1) : check),
    previous: (number) => (number > 1 ? step(number - 1) : start),
    resume: (draft) => (firstOpen(draft) ? step(firstOpen(draft)) : check),
    isComplete: (draft) => firstOpen(draft) === 0,
    canSend: (draft) => countAnswers(draft) > 0,
  };
}

/** The number of a step as it stands in an address; null for anything else. */
export function stepIn(address: string | undefined): number | null {
  return /^[1-9]\d{0,2}$/.test(address ?? '') ? Number(address) : null;
}
