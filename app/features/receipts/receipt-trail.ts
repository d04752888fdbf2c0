import { z } from 'zod';
import { plainNameIn } from '../theory/outcome-name.ts';
import { RATINGS } from '../voices/contribution.ts';
import { askedQuestion, type AskedQuestion } from '../surveys/asked/asked-question.ts';
import { PURPOSES } from '../answering/consent.ts';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import { valueShape } from '../surveys/value.ts';
import { introductionOf, VARIANTS, type Reading, type Said } from '../surveys/wording.ts';

const recommendationShape = z.object({
  id: z.string(),
  title: z.string(),
  board: z.string(),
  replyBy: z.string(),
  state: z.enum(['with_board', 'answered', 'delivered', 'lapsed']),
  isOverdue: z.boolean(),
  answer: z.enum(['accepted', 'partly', 'not_accepted', 'deferred']).nullable(),
  reason: z.string().nullable(),
  repliedOn: z.string().nullable(),
});

const contributionShape = z.object({
  id: z.string(),
  /** The id of what was asked. */
  question: z.string().nullable(),
  body: z.string().nullable(),
  rating: z.enum(RATINGS).nullable(),
  /** What was chosen or counted. */
  given: valueShape.nullable(),
  language: z.string(),
  /** What it speaks to, by plain names; an outcome without one is not told. */
  outcomes: z.array(z.record(z.string(), z.string())),
  themes: z.array(
    z.object({ id: z.string(), title: z.string(), definition: z.string(), side: z.enum(['for', 'against']), recommendations: z.array(recommendationShape) }),
  ),
  decisions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      board: z.string(),
      decidedOn: z.string(),
      state: z.enum(['published', 'superseded']),
      effect: z.enum(['changed', 'not_changed']),
      whatChanged: z.string(),
      reviewOn: z.string().nullable(),
    }),
  ),
});

/** What the database tells whoever holds a receipt: the trail, with the version of the survey they answered. */
export const foundTrailShape = z.object({
  programme: z.string(),
  slug: z.string(),
  survey: z.string(),
  definition: surveyDefinitionSchema,
  /** How they read it when they answered. */
  language: z.string(),
  variant: z.enum(VARIANTS).catch('standard'),
  /** The first of the month in which it came. */
  receivedIn: z.string(),
  /** The date by which we promised to tell what came of it. */
  replyBy: z.string(),
  /** What was agreed to or refused, in the words that were read; "question" is what the survey itself asked. */
  consents: z.array(z.object({ purpose: z.enum([...PURPOSES, 'contact_again', 'question']), question: z.string(), given: z.boolean(), wording: z.string(), language: z.string() })),
  contributions: z.array(contributionShape),
});

export type FoundTrail = z.infer<typeof foundTrailShape>;

/** What the database tells once everything was taken back: that it was, and the first of the month. Nothing else is left. */
export const takenBackShape = z.object({ withdrawnIn: z.string() });
export type TakenBack = z.infer<typeof takenBackShape>;

/** One answer, with what was asked in the words of one reading. */
export type HeardWords = Omit<z.infer<typeof contributionShape>, 'question' | 'outcomes'> & { question: AskedQuestion | null; outcomes: Said[] };

/** What one person said and where it went, in the words of one reading. */
export type ReceiptTrail = Omit<FoundTrail, 'definition' | 'language' | 'variant' | 'survey' | 'contributions'> & { survey: Said; contributions: HeardWords[] };

/** The trail in the words of one reading: those of the version that was answered, never of a later one. */
export function trailAsRead({ definition, survey, contributions, ...trail }: FoundTrail, reading: Reading): ReceiptTrail {
  const asked = new Map(definition.questions.map((question) => [question.id, askedQuestion(question, reading, definition.language)]));
  return {
    ...trail,
    survey: introductionOf(definition, survey, reading).title,
    contributions: contributions.map(({ question, outcomes, ...words }) => ({ ...words, outcomes: outcomes.map((name) => plainNameIn(name, reading.language)), question: asked.get(question ?? '') ?? null })),
  };
}

export type AskedOfBoard = z.infer<typeof recommendationShape>;

/** How far along the line someone's words have come. */
export function stageOf(words: HeardWords): 'received' | 'theme' | 'asked' | 'decided' {
  if (words.decisions.length > 0) return 'decided';
  if (words.themes.some(({ recommendations }) => recommendations.length > 0)) return 'asked';
  return words.themes.length > 0 ? 'theme' : 'received';
}

const STAGES = ['decided', 'asked', 'theme', 'received'];

type Decided = Omit<HeardWords['decisions'][number], 'effect' | 'whatChanged' | 'reviewOn'>;

/** A decision with everything it says changed, or did not, because of the same words. */
export interface DecisionWithChanges extends Decided {
  changes: Pick<HeardWords['decisions'][number], 'effect' | 'whatChanged' | 'reviewOn'>[];
}

/** One way along the line, with everything one person said that went along it. */
export interface Way {
  key: string;
  stage: ReturnType<typeof stageOf>;
  said: HeardWords[];
  outcomes: Said[];
  themes: HeardWords['themes'];
  decisions: DecisionWithChanges[];
}

/** Where someone's words went, the furthest first; words that went the same way share it. Those still being read are not in it. */
export function waysOf(contributions: readonly HeardWords[]): Way[] {
  const gone = contributions.filter((words) => stageOf(words) !== 'received');
  const together = Map.groupBy(gone, ({ themes, decisions }) => [...themes.map(({ id, side }) => `${id} ${side}`), ...new Set(decisions.map(({ id }) => id))].sort().join());
  const ways = [...together].map(([key, said]): Way => {
    const first = said[0] as HeardWords;
    return { key, stage: stageOf(first), said, outcomes: [...new Map(said.flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.text, outcome]))).values()], themes: first.themes, decisions: changesTogether(said) };
  });
  return ways.toSorted((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));
}

/** What has not gone further yet, in the order it was asked: words are still being read; what was rated, chosen or counted is counted. */
export function waitingOf(contributions: readonly HeardWords[]): { read: HeardWords[]; counted: HeardWords[] } {
  const { read = [], counted = [] } = Object.groupBy(contributions.filter((words) => stageOf(words) === 'received'), ({ body }) => (body === null ? 'counted' : 'read'));
  return { read, counted };
}

function changesTogether(said: HeardWords[]): DecisionWithChanges[] {
  const perDecision = Map.groupBy(said.flatMap(({ decisions }) => decisions), ({ id }) => id);
  return [...perDecision.values()].map((rows) => {
    const { id, title, board, decidedOn, state } = rows[0] as HeardWords['decisions'][number];
    const changes = new Map(rows.map(({ effect, whatChanged, reviewOn }) => [whatChanged, { effect, whatChanged, reviewOn }]));
    return { id, title, board, decidedOn, state, changes: [...changes.values()] };
  });
}

/** Whether the date we promised has passed and nothing can be told yet (rule P5). Dates are yyyy-mm-dd. */
export function isPromiseOverdue(trail: Pick<ReceiptTrail, 'replyBy' | 'contributions'>, today: string): boolean {
  return trail.replyBy < today && trail.contributions.every((words) => ['received', 'theme'].includes(stageOf(words)));
}
