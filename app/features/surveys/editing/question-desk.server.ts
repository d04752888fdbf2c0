import { randomBytes } from 'node:crypto';
import { keepingForm, submit } from '../../../platform/forms.server.ts';
import { redirectSaying } from '../../../platform/flash.server.ts';
import type { ProgrammeScene } from '../../../platform/guards.server.ts';
import { listOutcomes } from '../../theory/outcomes.server.ts';
import type { Question } from '../survey.ts';
import { getSurvey } from '../surveys.server.ts';
import { changeSurvey } from '../written-survey.server.ts';
import { brokenQuestions, earlierThan } from './conditions.ts';
import { listMeasuredOutcomes } from './indicators.server.ts';
import { questionOf } from './question-form.ts';
import { questionFormSchema } from './question-form.schema.ts';
import { readQuestionRequest } from './question-request.server.ts';
import { withQuestion } from './questions-in-order.ts';
import { listSurveyFiles } from './survey-files.server.ts';

/** A short random id, the same through every version, for a question, an option or a section. */
export const newShortId = () => randomBytes(6).toString('hex');

/** Everything the page of a question shows around it. */
export async function openQuestionDesk({ db, programme }: ProgrammeScene, surveyId: string) {
  const [survey, outcomes, elements, files] = await Promise.all([
    getSurvey(db, programme.id, surveyId),
    listOutcomes(db, programme.id),
    listMeasuredOutcomes(db, programme.id),
    listSurveyFiles(db, surveyId),
  ]);
  const measured = elements.map(({ id, indicators }) => ({ outcome: id, metrics: indicators.map(({ metric }) => metric) }));
  return { slug: programme.slug, survey, outcomes, measured, files, newId: newShortId() };
}

/** Saves the question a form holds: the one of this id, or a new one. */
export async function saveQuestion({ db, programme, context }: ProgrammeScene, surveyId: string, sent: Request, questionId: string | null) {
  const survey = await keepingForm(sent, getSurvey(db, programme.id, surveyId));
  const questions = survey.version.definition.questions;
  const earlier = earlierThan(questions, questionId);
  const request = await readQuestionRequest({ db, files: context.backend.files, programmeId: programme.id, surveyId }, sent, earlier);
  return submit(request, questionFormSchema(earlier), async (form) => {
    let broken: Question[] = [];
    // A question that a colleague removed while it was open comes back as it was written: nothing typed is lost.
    const wasRemoved = questionId !== null && !questions.some(({ id }) => id === questionId);
    await changeSurvey(db, programme.id, surveyId, wasRemoved ? null : form.revision, ({ title, version }) => {
      const known = version.definition.questions.find(({ id }) => id === form.id);
      const question = questionOf(form, known, version.lockedCore.find(({ id }) => id === form.id));
      const next = withQuestion(version.definition.questions, question);
      broken = brokenQuestions(next);
      return { title, definition: { ...version.definition, questions: next } };
    });
    return redirectSaying(context, `/desk/${programme.slug}/surveys/${surveyId}#question-${form.id}`, wasRemoved ? 'editing:savedAgain' : broken.length > 0 ? 'editing:savedBroken' : 'editing:saved');
  });
}
