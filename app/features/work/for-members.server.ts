import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';

const toAnswerShape = z.array(z.object({ survey: z.string(), wave: z.string(), address: z.string(), ends_on: z.string().nullable() }).transform(({ ends_on, ...survey }) => ({ ...survey, endsOn: ends_on })));
const cameShape = z.array(
  z
    .object({ decision_id: z.string(), title: z.string(), board: z.string(), effect: z.enum(['changed', 'not_changed']), what_changed: z.string() })
    .transform(({ decision_id, what_changed, ...decision }) => ({ ...decision, id: decision_id, whatChanged: what_changed })),
);
export type SurveyToAnswer = z.output<typeof toAnswerShape>[number];
export type CameOfIt = z.output<typeof cameShape>[number];

/** The surveys open to everyone in a programme, each under its link; who follows it is never known. */
export async function listSurveysToAnswer(db: Db, programmeId: string): Promise<SurveyToAnswer[]> {
  return toAnswerShape.parse(must(await db.rpc('surveys_to_answer', { the_programme: programmeId })));
}

/** The newest of what came of what a programme heard. */
export async function listWhatCameOfIt(db: Db, programmeId: string): Promise<CameOfIt[]> {
  return cameShape.parse(must(await db.rpc('what_came_of_it', { the_programme: programmeId })));
}
