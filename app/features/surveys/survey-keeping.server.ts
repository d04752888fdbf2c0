import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import { getWrittenSurvey } from './written-survey.server.ts';

const TITLE_MAX = 150;

/** What can be done with a whole survey. A copy is given its id with the form, so that sending it twice makes one. */
export const surveyKeepingSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('copy'), id: z.uuid() }),
  z.object({ intent: z.literal('archive') }),
  z.object({ intent: z.literal('unarchive') }),
  z.object({ intent: z.literal('remove') }),
]);

/** Begins a survey with the questions of another; `named` words its title. Gives its id. */
export async function copySurvey(db: Db, programmeId: string, surveyId: string, id: string, named: (title: string) => string): Promise<string> {
  const { title } = await getWrittenSurvey(db, programmeId, surveyId);
  return must(await db.rpc('copy_survey', { the_survey: surveyId, the_title: named(title).slice(0, TITLE_MAX), the_id: id }));
}

/** Puts a survey out of sight, or brings it back. @throws Refusal when it is open. */
export async function archiveSurvey(db: Db, surveyId: string, isArchived: boolean): Promise<void> {
  mayBe(await db.rpc('archive_survey', { the_survey: surveyId, is_archived: isArchived }));
}
