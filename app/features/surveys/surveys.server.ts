import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { Role } from '../../platform/roles.ts';
import { surveyDefinitionSchema } from './survey.schema.ts';
import type { Question, SurveyDefinition } from './survey.ts';
import type { Wave } from './wave.ts';
import { countResponses, waveShape, withResponses, WAVE_COLUMNS } from './waves.server.ts';

export interface SurveyInList {
  id: string;
  title: string;
  questions: number;
  waves: Wave[];
}

export interface Survey {
  id: string;
  title: string;
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
  waves: Wave[];
}

const versionShape = z.object({ survey_id: z.string(), number: z.number(), state: z.enum(['draft', 'locked']), revision: z.number(), definition: surveyDefinitionSchema });
const VERSION_COLUMNS = 'survey_id, number, state, revision, definition';

/** The surveys of a programme, newest first, each with its waves in the order they were planned. */
export async function listSurveys(db: Db, programmeId: string, roles: readonly Role[]): Promise<SurveyInList[]> {
  const [surveys, versions, waves, responses] = await Promise.all([
    db.from('surveys').select('id, title').eq('programme_id', programmeId).order('created_on', { ascending: false }).order('id'),
    db.from('survey_versions').select(VERSION_COLUMNS).eq('programme_id', programmeId).order('number', { ascending: false }),
    db.from('waves').select(WAVE_COLUMNS).eq('programme_id', programmeId).order('reply_by').order('id'),
    countResponses(db, programmeId, roles),
  ]);
  const newest = z.array(versionShape).parse(must(versions));
  const all = z.array(waveShape).parse(must(waves));
  return must(surveys).map(({ id, title }) => ({
    id,
    title,
    questions: newest.find(({ survey_id }) => survey_id === id)?.definition.questions.length ?? 0,
    waves: all.filter(({ surveyId }) => surveyId === id).map(withResponses(responses)),
  }));
}

/**
 * One survey with its newest questions and its waves.
 * @throws Response 404 when it is not in this programme.
 */
export async function getSurvey(db: Db, programmeId: string, surveyId: string, roles: readonly Role[]): Promise<Survey> {
  const [survey, versions, waves, responses] = await Promise.all([
    db.from('surveys').select('id, title').eq('programme_id', programmeId).eq('id', surveyId).maybeSingle(),
    db.from('survey_versions').select(VERSION_COLUMNS).eq('survey_id', surveyId).order('number', { ascending: false }).limit(2),
    db.from('waves').select(WAVE_COLUMNS).eq('survey_id', surveyId).order('reply_by').order('id'),
    countResponses(db, programmeId, roles),
  ]);
  const { id, title } = must(survey);
  // At most the newest is a draft, so that the last one a wave opened with is among the newest two.
  const newestTwo = z.array(versionShape).parse(must(versions));
  const { number, state, revision, definition } = versionShape.parse(newestTwo[0]);
  const opened = newestTwo.find((version) => version.state === 'locked');
  return {
    id,
    title,
    version: { number, isLocked: state === 'locked', revision, definition, lockedCore: (opened?.definition.questions ?? []).filter(({ core }) => core) },
    waves: z.array(waveShape).parse(must(waves)).map(withResponses(responses)),
  };
}

export async function createSurvey(db: Db, programmeId: string, survey: { id: string; title: string }): Promise<string> {
  return must(await db.rpc('create_survey', { the_programme: programmeId, the_title: survey.title, the_id: survey.id }));
}

/**
 * Saves the questions into the draft version, which is begun when the newest one is locked.
 * @throws Refusal changed_meanwhile when someone saved since the revision that was changed here.
 */
export async function saveSurvey(db: Db, surveyId: string, title: string, definition: SurveyDefinition, revision: number): Promise<void> {
  mayBe(await db.rpc('save_survey', { the_survey: surveyId, the_title: title, the_definition: definition, the_revision: revision }));
}
