import type { TFunction } from 'i18next';
import { makeFile } from '../../app/features/results/export/exports.server.ts';
import { themeEvidenceOf } from '../../app/features/themes/theme-file.server.ts';
import { readSheets } from '../../app/features/theory/theory-file-xlsx.server.ts';
import type { Cast } from './personas.ts';
import { told } from './told.ts';

type Reader = 'board_member' | 'facilitator';
/** Files in keys instead of words: what is told by them is the same. */
const inKeys = ((key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`) as unknown as TFunction<'results'>;

export interface Looked {
  survey: string;
  wave: string;
  outcome: string;
}

/** Takes a file of results as someone would from the page; gives what stands in it, or the status with which it is refused. */
export async function takeFile(cast: Cast, role: Reader, { survey, wave }: Looked, what: 'results' | 'answers' | 'tags' | 'themes' | 'dictionary', format: 'csv' | 'xlsx'): Promise<unknown> {
  try {
    const { db } = cast.as(role);
    const file = await makeFile(db, cast.programmes.here.id, survey, wave, { what, format, values: 'labels' }, inKeys, themeEvidenceOf(db));
    if (format === 'csv') return await file.text();
    const sheets = readSheets(new Uint8Array(await file.arrayBuffer()));
    return Array.isArray(sheets) ? sheets.map(({ name, rows }) => ({ name, rows })) : sheets;
  } catch (refused) {
    if (refused instanceof Response) return refused.status;
    throw refused;
  }
}

/** Everything someone can read of a wave in one look: the files, the list of waves, and of its outcome the report with the lists it opens. */
export async function look(cast: Cast, role: Reader, looked: Looked): Promise<Record<string, unknown>> {
  const { db } = cast.as(role);
  const the_programme = cast.programmes.here.id;
  const about = { the_programme, the_outcome: looked.outcome };
  const voices = (rows: { voice: number | null }[]) => rows.map(({ voice }) => voice).sort((a, b) => (a ?? 0) - (b ?? 0));
  return {
    csv: await takeFile(cast, role, looked, 'results', 'csv'),
    xlsx: await takeFile(cast, role, looked, 'results', 'xlsx'),
    page: await told(db.rpc('wave_results', { the_wave: looked.wave })),
    listed: (await told(db.rpc('list_results', { the_programme }))).filter(({ wave_id }) => wave_id === looked.wave),
    ratings: await told(db.rpc('outcome_ratings', about)),
    agreeing: await told(db.rpc('outcome_ratings', { ...about, only_agreeing: true })),
    tables: await told(db.rpc('outcome_rating_counts', about)),
    outcome: (await told(db.rpc('outcome_report', { the_programme }))).filter(({ outcome_id }) => outcome_id === looked.outcome),
    voices: voices(await told(db.rpc('outcome_voices', about))),
    totals: await told(db.rpc('report_totals', { the_programme })),
    withdrawn: await told(db.rpc('withdrawal_months', { the_programme })),
  };
}
