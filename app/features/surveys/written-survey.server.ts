import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must, Refusal } from '../../platform/refusals.server.ts';
import { listOutcomes } from '../theory/outcomes.server.ts';
import { surveyDefinitionSchema } from './survey.schema.ts';
import type { Question, SurveyDefinition } from './survey.ts';

/** A survey as it is written now. */
export interface WrittenSurvey {
  id: string;
  title: string;
  /** The day it was put out of sight; null while it is in use. */
  archivedOn: string | null;
  /** The newest version: the draft, or the locked one that the next change begins a new version from. */
  version: {
    number: number;
    isLocked: boolean;
    /** Counts savings: whoever saves says which one they began from. */
    revision: number;
    definition: SurveyDefinition;
    /** The core questions a wave was last opened with: their words and options stay as they were asked. */
    lockedCore: Question[];
  };
}

const versionShape = z.object({ number: z.number(), state: z.enum(['draft', 'locked']), revision: z.number(), definition: surveyDefinitionSchema });

/**
 * One survey with its newest questions.
 * @throws Response 404 when it is not in this programme.
 */
export async function getWrittenSurvey(db: Db, programmeId: string, surveyId: string): Promise<WrittenSurvey> {
  const [survey, versions] = await Promise.all([
    db.from('surveys').select('id, title, archived_on').eq('programme_id', programmeId).eq('id', surveyId).maybeSingle(),
    db.from('survey_versions').select('number, state, revision, definition').eq('survey_id', surveyId).order('number', { ascending: false }).limit(2),
  ]);
  const { id, title, archived_on } = must(survey);
  // At most the newest is a draft, so that the last one a wave opened with is among the newest two.
  const newestTwo = z.array(versionShape).parse(must(versions));
  const { number, state, revision, definition } = versionShape.parse(newestTwo[0]);
  const opened = newestTwo.find((version) => version.state === 'locked');
  const lockedCore = (opened?.definition.questions ?? []).filter(({ core }) => core);
  return { id, title, archivedOn: archived_on, version: { number, isLocked: state === 'locked', revision, definition, lockedCore } };
}

/** A survey as far as someone changes it. */
export interface Written {
  title: string;
  definition: SurveyDefinition;
}

/** A change that can be made to whatever is there is made anew this often before anyone is asked to look again. */
const TRIES = 3;

/**
 * Changes the newest version of a survey. `revision` is the one the change was made from; null for a change that can be
 * made to whatever is there now, such as moving a question or translating one: then it is made anew when someone saved in
 * between. The same change sent twice is made once. Links to outcomes that have left the theory are left out, since
 * nothing could be tagged to them.
 * @throws Refusal changed_meanwhile when someone else has saved since that revision, core_question_locked, question_twice.
 */
export async function changeSurvey(db: Db, programmeId: string, surveyId: string, revision: number | null, change: (survey: WrittenSurvey) => Written): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const [survey, outcomes] = await Promise.all([getWrittenSurvey(db, programmeId, surveyId), listOutcomes(db, programmeId)]);
    const { title, definition } = change(survey);
    const next = withKnownOutcomes(definition, new Set(outcomes.map(({ id }) => id)));
    if (title === survey.title && isSame(next, survey.version.definition)) return;
    try {
      mayBe(await db.rpc('save_survey', { the_survey: surveyId, the_title: title, the_definition: next, the_revision: revision ?? survey.version.revision }));
      return;
    } catch (fault) {
      if (revision !== null || tried === TRIES || !(fault instanceof Refusal) || fault.code !== 'changed_meanwhile') throw fault;
    }
  }
}

function withKnownOutcomes(definition: SurveyDefinition, known: ReadonlySet<string>): SurveyDefinition {
  return {
    ...definition,
    questions: definition.questions.map(({ outcomes, indicator, ...question }) => ({
      ...question,
      outcomes: outcomes.filter((id) => known.has(id)),
      ...(indicator && known.has(indicator.outcome) ? { indicator } : {}),
    })),
  };
}

/** Whether two definitions are the same once written down. */
function isSame(one: SurveyDefinition, other: SurveyDefinition): boolean {
  const written = (definition: SurveyDefinition): unknown => JSON.parse(JSON.stringify(definition));
  return isDeepStrictEqual(written(one), written(other));
}
