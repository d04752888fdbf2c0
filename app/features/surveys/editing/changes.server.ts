import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../../platform/context.server.ts';
import type { ProgrammeOfViewer } from '../../../platform/roles.ts';
import { listOutcomes } from '../../theory/outcomes.server.ts';
import type { SurveyDefinition } from '../survey.ts';
import { getSurvey, saveSurvey, type Survey } from '../surveys.server.ts';

/** A survey as far as someone changes it. */
export interface Written {
  title: string;
  definition: SurveyDefinition;
}

/**
 * Changes the newest version of a survey. `revision` is the one the change was made from, null for a change that can be
 * made to whatever is there now, such as moving a question. The same change sent twice is made once. Links to outcomes
 * that have left the theory are left out, since nothing could be tagged to them.
 * @throws Refusal changed_meanwhile when someone else has saved since that revision, core_question_locked, question_twice.
 */
export async function changeSurvey(db: Db, programme: ProgrammeOfViewer, surveyId: string, revision: number | null, change: (survey: Survey) => Written): Promise<void> {
  const [survey, outcomes] = await Promise.all([getSurvey(db, programme.id, surveyId, programme.roles), listOutcomes(db, programme.id)]);
  const { title, definition } = change(survey);
  const known = new Set(outcomes.map(({ id }) => id));
  const questions = definition.questions.map(({ outcomes: linked, indicator, ...question }) => ({
    ...question,
    outcomes: linked.filter((id) => known.has(id)),
    ...(indicator && known.has(indicator.outcome) ? { indicator } : {}),
  }));
  const next = { ...definition, questions };
  if (title === survey.title && isSame(next, survey.version.definition)) return;
  await saveSurvey(db, surveyId, title, next, revision ?? survey.version.revision);
}

/** Whether two definitions are the same once written down. */
function isSame(one: SurveyDefinition, other: SurveyDefinition): boolean {
  const written = (definition: SurveyDefinition): unknown => JSON.parse(JSON.stringify(definition));
  return isDeepStrictEqual(written(one), written(other));
}
