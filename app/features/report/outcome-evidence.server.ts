import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { ANSWERS, RECOMMENDATION_STATES, type Answer, type RecommendationState } from '../decisions/recommendation.ts';
import { RATINGS, type Rating } from './rating.ts';

export const RATINGS_A_PAGE = 500;

const rating = z.enum(RATINGS);
const statement = { question_text: z.string(), listening: z.string() };
const ratingsShape = z.array(z.object({ number: z.number().int(), ...statement, rating }));
const countsShape = z.array(z.object({ ...statement, rating, ratings: z.number().int() }));
const decisionsShape = z.array(z.object({ decision_id: z.string(), title: z.string(), board: z.string(), decided_on: z.string(), state: z.enum(['published', 'superseded']) }));
const recommendationsShape = z.array(
  z.object({
    recommendation_id: z.string(), title: z.string(), board: z.string(), state: z.enum(RECOMMENDATION_STATES), reply_by: z.string(), is_overdue: z.boolean(),
    answer: z.enum(ANSWERS).nullable(), reason: z.string().nullable(), replied_on: z.string().nullable(),
  }),
);

export interface OneRating {
  number: number;
  question: string;
  listening: string;
  rating: Rating;
}

/** One statement of one wave with how it was rated. */
export interface RatedStatement {
  question: string;
  listening: string;
  base: number;
  counts: { rating: Rating; count: number }[];
}

/** One page of an outcome's ratings, parted from who gave them, from after a number. */
export async function listRatings(db: Db, programmeId: string, outcomeId: string, onlyAgreeing: boolean, after: number): Promise<{ ratings: OneRating[]; next: number | null }> {
  const asked = db.rpc('outcome_ratings', { the_programme: programmeId, the_outcome: outcomeId, only_agreeing: onlyAgreeing });
  const rows = ratingsShape.parse(must(await asked.gt('number', after).order('number').limit(RATINGS_A_PAGE + 1)));
  const ratings = rows.slice(0, RATINGS_A_PAGE).map(({ question_text, ...row }) => ({ ...row, question: question_text }));
  return { ratings, next: rows.length > RATINGS_A_PAGE ? (ratings.at(-1)?.number ?? null) : null };
}

/** How each statement about an outcome was rated, wave by wave: waves are never mixed (rule P7). */
export async function listRatedStatements(db: Db, programmeId: string, outcomeId: string): Promise<RatedStatement[]> {
  const rows = countsShape.parse(must(await db.rpc('outcome_rating_counts', { the_programme: programmeId, the_outcome: outcomeId })));
  const statements: RatedStatement[] = [];
  for (const { question_text, listening, rating: given, ratings } of rows) {
    let into = statements.at(-1);
    if (into?.question !== question_text || into.listening !== listening) {
      into = { question: question_text, listening, base: 0, counts: [] };
      statements.push(into);
    }
    into.base += ratings;
    into.counts.push({ rating: given, count: ratings });
  }
  return statements;
}

export interface DecisionOnReport {
  id: string;
  title: string;
  board: string;
  decidedOn: string;
  state: 'published' | 'superseded';
}

/** Published decisions that rest on what was said about an outcome. */
export async function listDecisionsOfOutcome(db: Db, programmeId: string, outcomeId: string): Promise<DecisionOnReport[]> {
  const rows = decisionsShape.parse(must(await db.rpc('outcome_decisions', { the_programme: programmeId, the_outcome: outcomeId })));
  return rows.map(({ decision_id, decided_on, ...row }) => ({ ...row, id: decision_id, decidedOn: decided_on }));
}

/** What a board owes an answer to. */
export interface OwedOnReport {
  id: string;
  title: string;
  board: string;
  replyBy: string;
  isOverdue: boolean;
}

export interface RecommendationOnReport extends OwedOnReport {
  state: RecommendationState;
  answer: Answer | null;
  reason: string | null;
  repliedOn: string | null;
}

/** Recommendations put to a board that rest on what was said about an outcome: those still owed an answer first, then those answered. */
export async function listRecommendationsOfOutcome(db: Db, programmeId: string, outcomeId: string): Promise<RecommendationOnReport[]> {
  const rows = recommendationsShape.parse(must(await db.rpc('outcome_recommendations', { the_programme: programmeId, the_outcome: outcomeId })));
  return rows.map(({ recommendation_id, reply_by, is_overdue, replied_on, ...row }) => ({ ...row, id: recommendation_id, replyBy: reply_by, isOverdue: is_overdue, repliedOn: replied_on }));
}
