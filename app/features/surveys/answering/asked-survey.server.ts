import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe } from '../../../platform/refusals.server.ts';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import type { AskedSurvey, ClosedSurvey } from './asked-survey.ts';

/** What an address may be made of; the database is not asked for anything else. */
const ADDRESS = /^[a-z0-9-]{4,40}$/;

const shape = z.object({
  state: z.enum(['draft', 'open', 'closed', 'revoked']),
  programme: z.string(),
  isDemonstration: z.boolean(),
  title: z.string(),
  replyBy: z.string(),
  definition: surveyDefinitionSchema.nullable(),
});

/** What a link leads to: a survey that takes answers, or why none can be given there. */
export async function findSurvey(db: Db, link: string): Promise<AskedSurvey | ClosedSurvey> {
  if (!ADDRESS.test(link)) return { state: 'unknown' };
  const found = mayBe(await db.rpc('read_survey', { the_address: link }));
  if (found === null) return { state: 'unknown' };
  const { state, programme, isDemonstration, title, replyBy, definition } = shape.parse(found);
  if (state !== 'open' || !definition) return { state: state === 'closed' ? 'closed' : 'revoked', programme, replyBy };
  return { state, link, programme, isDemonstration, title, replyBy, introduction: definition.introduction, questions: definition.questions };
}
