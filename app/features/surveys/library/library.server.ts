import type { Db } from '../../../platform/context.server.ts';
import { Refusal } from '../../../platform/refusals.server.ts';
import type { ProgrammeOfViewer } from '../../../platform/roles.ts';
import { changeSurvey } from '../written-survey.server.ts';
import { newShortId } from '../editing/question-desk.server.ts';
import { equalitySet, EQUALITY_VERSION } from './equality-questions.ts';
import { statementFor, withReady } from './needs.ts';
import { READY_SETS } from './ready-questions.ts';
import { QUESTIONS_MAX } from '../limits.ts';

/**
 * Puts ready-made questions at the end of a survey, and statements drafted from indicators.
 * @throws Refusal survey_full when they would be more than a survey can hold.
 */
export async function putFromLibrary(db: Db, programme: ProgrammeOfViewer, surveyId: string, asked: { sets: readonly string[]; needs: readonly string[] }): Promise<void> {
  const ready = [
    ...READY_SETS.filter(({ key }) => asked.sets.includes(key)).flatMap(({ questions }) => questions),
    ...asked.needs.map((need) => statementFor(need, newShortId())),
  ];
  await changeSurvey(db, programme.id, surveyId, null, ({ title, version }) => {
    const definition = withReady(version.definition, ready);
    if (definition.questions.length > QUESTIONS_MAX) throw new Refusal('survey_full', null);
    return { title, definition };
  });
}

/** Settles which equality questions a survey asks after it was sent. Those it holds keep the words they were put in with. */
export async function chooseEquality(db: Db, programme: ProgrammeOfViewer, surveyId: string, revision: number, ids: readonly string[]): Promise<void> {
  await changeSurvey(db, programme.id, surveyId, revision, ({ title, version }) => {
    const { equality: held, ...rest } = version.definition;
    const questions = equalitySet(ids, held?.version === EQUALITY_VERSION ? held.questions : []);
    return { title, definition: questions.length === 0 ? rest : { ...rest, equality: { version: EQUALITY_VERSION, questions } } };
  });
}
