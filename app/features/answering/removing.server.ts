import type { Db } from '../../platform/context.server.ts';
import { mayBe } from '../../platform/refusals.server.ts';

/** Removes a survey nobody has answered. @throws Refusal when someone has, or it is open. */
export async function removeSurvey(db: Db, surveyId: string): Promise<void> {
  mayBe(await db.rpc('remove_survey', { the_survey: surveyId }));
}
