import { z } from 'zod';
import type { ProgrammeScene } from '../../../platform/guards.server.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import { RATINGS } from '../../voices/contribution.ts';
import { askedQuestion, type AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { PURPOSES, type Purpose } from '../consent.ts';
import type { Question, SurveyDefinition } from '../../surveys/survey.ts';
import { valueShape, type Value } from '../../surveys/value.ts';
import { VARIANTS, type Variant } from '../../surveys/wording.ts';
import { keepOpenSheet, paperResponseId } from './entry.server.ts';
import { READINGS } from '../../surveys/kinds/readings.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';

/** A sheet as it is kept: what facilitators may read of it anyway, found by its code. */
interface Entered {
  language: string;
  variant: Variant;
  consents: Purpose[];
  values: Record<string, Value>;
}

const answerShape = z.object({ question_id: z.string(), state: z.string(), contribution_id: z.string().nullable() });
const contributionShape = z.object({ id: z.string(), rating: z.enum(RATINGS).nullable(), body: z.string().nullable(), given: z.unknown() });
const consentShape = z.object({ purpose: z.string(), question_id: z.string(), given: z.boolean() });
const contributorShape = z.object({ language: z.string(), version_used: z.enum(VARIANTS) });

/** What is kept of a sheet of a wave; null when no sheet with this code was entered, or its words were taken back. */
async function findEntered({ context, db }: ProgrammeScene, waveId: string, { questions }: Pick<SurveyDefinition, 'questions'>, code: string): Promise<Entered | null> {
  const id = paperResponseId(context, code);
  const response = mayBe(await db.from('responses').select('contributor_id').eq('id', id).eq('wave_id', waveId).eq('how', 'paper').maybeSingle());
  if (!response) return null;
  const who = response.contributor_id;
  const [contributor, answers, contributions, consents] = await Promise.all([
    db.from('contributors').select('language, version_used').eq('id', who).maybeSingle(),
    db.from('answers').select('question_id, state, contribution_id').eq('response_id', id),
    db.from('contributions').select('id, rating, body, given').eq('contributor_id', who),
    db.from('consents').select('purpose, question_id, given').eq('contributor_id', who),
  ]);
  const { language, version_used } = contributorShape.parse(must(contributor));
  const said = new Map(z.array(contributionShape).parse(must(contributions)).map((one) => [one.id, one]));
  const agreed = z.array(consentShape).parse(must(consents));
  return {
    language,
    variant: version_used,
    consents: PURPOSES.filter((purpose) => agreed.some((one) => one.purpose === purpose && one.given)),
    values: {
      ...Object.fromEntries(agreed.filter(({ purpose }) => purpose === 'question').map(({ question_id, given }) => [question_id, { agreed: given }])),
      ...Object.fromEntries(z.array(answerShape).parse(must(answers)).flatMap(({ question_id, state, contribution_id }) => {
        const value = state === 'prefer_not' ? preferNotOf(questions, question_id) : valueOf(said.get(contribution_id ?? ''));
        return value ? [[question_id, value]] : [];
      })),
    },
  };
}

/** What is kept of a sheet, question by question in the words of the sheet, for whoever typed it in; empty when it is not there. */
export async function findKept(scene: ProgrammeScene, waveId: string, definition: SurveyDefinition, code: string): Promise<{ question: AskedQuestion; number: number; answer: Value | null }[]> {
  const entered = await findEntered(scene, waveId, definition, code);
  if (!entered) return [];
  return definition.questions.filter(({ kind }) => DEFINITIONS[kind].asks).map((question, place) => ({
    question: askedQuestion(question, entered, definition.language), number: place + 1, answer: entered.values[question.id] ?? null,
  })).filter(({ question }) => !DEFINITIONS[question.kind].isKeptApart);
}

/** What would be typed for a sheet that is kept, as the fields of its form. */
export async function typedBefore(scene: ProgrammeScene, waveId: string, definition: SurveyDefinition, code: string): Promise<Record<string, unknown>> {
  const entered = await findEntered(scene, waveId, definition, code);
  if (!entered) return {};
  const answers = definition.questions.flatMap((question) => {
    const value = entered.values[question.id];
    return value ? [[question.id, READINGS[question.kind].typedInBoxes(question, value)]] : [];
  });
  return { answers: Object.fromEntries(answers), ...Object.fromEntries(entered.consents.map((purpose) => [purpose, 'yes'])) };
}

/**
 * Opens a sheet again that was entered before.
 * @throws Refusal sheet_not_here when this wave has no sheet with this code, or its words were taken back.
 */
export async function correctSheet(scene: ProgrammeScene, waveId: string, definition: SurveyDefinition, code: string): Promise<void> {
  const entered = await findEntered(scene, waveId, definition, code);
  if (!entered) throw new Refusal('sheet_not_here', null, 'code');
  const { language, variant } = entered;
  keepOpenSheet(scene.context, { wave: waveId, code, isMade: false, isCorrection: true, language, variant, group: null, last: null });
}

/** That someone would rather not say is kept without which box says so. */
function preferNotOf(questions: readonly Question[], id: string): Value | null {
  const option = questions.find((question) => question.id === id)?.options.find(({ role }) => role === 'prefer_not');
  return option ? { choices: [option.id] } : null;
}

function valueOf(said: z.infer<typeof contributionShape> | undefined): Value | null {
  if (!said) return null;
  if (said.rating !== null) return { rating: said.rating };
  return said.body === null ? valueShape.parse(said.given) : { body: said.body };
}
