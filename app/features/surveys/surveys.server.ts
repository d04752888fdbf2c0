import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { Wave } from './waves/wave.ts';
import { waveShape, withResponses, WAVE_COLUMNS, type Responses } from './waves/waves.server.ts';
import { getWrittenSurvey, type WrittenSurvey } from './written-survey.server.ts';

export interface SurveyInList {
  id: string;
  title: string;
  questions: number;
  /** The day it was put out of sight; null while it is in use. */
  archivedOn: string | null;
  waves: Wave[];
}

export interface Survey extends WrittenSurvey {
  waves: Wave[];
}

/** The surveys of a programme, newest first, each with its waves in the order they were planned. */
export async function listSurveys(db: Db, programmeId: string, responses: Promise<Responses>): Promise<SurveyInList[]> {
  const [surveys, sizes, waves, counted] = await Promise.all([
    db.from('surveys').select('id, title, archived_on').eq('programme_id', programmeId).order('created_on', { ascending: false }).order('id'),
    db.from('survey_sizes').select('survey_id, questions').eq('programme_id', programmeId),
    db.from('waves').select(WAVE_COLUMNS).eq('programme_id', programmeId).order('reply_by').order('id'),
    responses,
  ]);
  const questions = new Map(must(sizes).map((size) => [size.survey_id, size.questions]));
  const all = z.array(waveShape).parse(must(waves));
  return must(surveys).map(({ id, title, archived_on }) => ({
    id,
    title,
    archivedOn: archived_on,
    questions: questions.get(id) ?? 0,
    waves: all.filter(({ surveyId }) => surveyId === id).map(withResponses(counted)),
  }));
}

/**
 * One survey with its newest questions and its waves. How many answered each is null where a page has no need of it.
 * @throws Response 404 when it is not in this programme.
 */
export async function getSurvey(db: Db, programmeId: string, surveyId: string, responses: Promise<Responses> | null = null): Promise<Survey> {
  const [survey, waves, counted] = await Promise.all([
    getWrittenSurvey(db, programmeId, surveyId),
    db.from('waves').select(WAVE_COLUMNS).eq('survey_id', surveyId).order('reply_by').order('id'),
    responses,
  ]);
  return { ...survey, waves: z.array(waveShape).parse(must(waves)).map(withResponses(counted)) };
}

export async function createSurvey(db: Db, programmeId: string, survey: { id: string; title: string }): Promise<string> {
  return must(await db.rpc('create_survey', { the_programme: programmeId, the_title: survey.title, the_id: survey.id }));
}
