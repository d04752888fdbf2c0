import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { must } from '../../../platform/refusals.server.ts';
import { writtenReceiptCode } from '../draft/receipt-code.ts';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import { WAVE_STATES, type WaveState } from '../../surveys/waves/wave.ts';
import { freshPaperCode } from './apart-entry.server.ts';
import type { SheetCodes } from './sheet.tsx';

/** A wave as it is printed: the very questions it opened with. */
export interface PrintedWave {
  id: string;
  name: string;
  state: WaveState;
  replyBy: string;
  survey: { id: string; title: string };
  /** The version it asks, from the day it opened. */
  version: { number: number; definition: SurveyDefinition } | null;
}

const waveShape = z.object({ id: z.string(), name: z.string(), state: z.enum(WAVE_STATES), reply_by: z.string(), survey_version_id: z.string().nullable() });
const versionShape = z.object({ number: z.number(), definition: surveyDefinitionSchema });

/**
 * A wave with the version it opened with; without one while it is planned.
 * @throws Response 404 when it is not a wave of this survey in this programme.
 */
export async function getPrintedWave(db: Db, programmeId: string, surveyId: string, waveId: string): Promise<PrintedWave> {
  const [asked, survey] = await Promise.all([
    db.from('waves').select('id, name, state, reply_by, survey_version_id').eq('programme_id', programmeId).eq('survey_id', surveyId).eq('id', waveId).maybeSingle(),
    db.from('surveys').select('id, title').eq('programme_id', programmeId).eq('id', surveyId).maybeSingle(),
  ]);
  const { survey_version_id, reply_by, ...wave } = waveShape.parse(must(asked));
  const version = survey_version_id === null ? null : versionShape.parse(must(await db.from('survey_versions').select('number, definition').eq('id', survey_version_id).maybeSingle()));
  return { ...wave, replyBy: reply_by, survey: must(survey), version };
}

/** Codes for each person's set, fresh and kept nowhere: they begin to work when the sheets are entered. */
export function freshCodes(sheets: number): SheetCodes[] {
  return Array.from({ length: sheets }, () => ({ answers: writtenReceiptCode(freshPaperCode('answers')), contact: writtenReceiptCode(freshPaperCode('contact')) }));
}
