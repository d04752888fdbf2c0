import type { Db } from '../../platform/context.server.ts';
import { unwrapOrNull } from '../../platform/domain-error.server.ts';

/** Removes a survey nobody has answered. @throws DomainError when someone has, or it is open. */
export async function removeSurvey(db: Db, surveyId: string): Promise<void> {
  unwrapOrNull(await db.rpc('remove_survey', { the_survey: surveyId }));
}
