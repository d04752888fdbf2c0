import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { listOutcomes } from '../../theory/outcomes.server.ts';
import type { WaveResults } from '../result.ts';
import { findBreakdown, getResults, listChanges, listReach } from '../results.server.ts';
import { valueShape } from '../../surveys/value.ts';
import { answerColumns, cellOf, columnName } from './answer-columns.ts';
import type { Cell } from '../../../platform/files/cells.ts';
import { dictionaryRows, type About } from './dictionary.ts';
import type { AskedFile } from './export.schema.ts';
import { resultRows } from './result-tables.ts';
import { csvFile, xlsxFile, type Rows } from '../../../platform/files/spreadsheet.server.ts';

const PAGE = 250;

const responseShape = z.object({
  response_id: z.string(), pseudonym: z.string(), language: z.string(), version_used: z.string(), how: z.string(), is_after_closing: z.boolean(), received_in: z.string(),
  answers: z.record(z.string(), z.object({ state: z.enum(['answered', 'skipped', 'not_asked', 'prefer_not', 'held']), value: valueShape.nullable() })),
});

const codesShape = z.object({ version: z.number(), codes: z.record(z.string(), z.record(z.string(), z.number())) });
const tagShape = z.object({ tag_id: z.string(), pseudonym: z.string(), question: z.string(), outcome: z.string().nullable(), stance: z.enum(['helps', 'hinders', 'wants', 'neutral']), via: z.enum(['question', 'person']) });

/** What a theme rests on, as a file says it. */
export interface ThemeEvidence {
  /** Where it stands in the list. */
  place: string;
  pseudonym: string;
  question: string;
  theme: string;
  definition: string;
  state: 'draft' | 'agreed' | 'retired';
  side: 'for' | 'against';
}

/** Gives the next so many things that themes rest on in a wave, after a place. Themes come later, so whoever makes the file brings it. */
export type ListThemeEvidence = (waveId: string, after: string | null, count: number) => Promise<ThemeEvidence[]>;

/**
 * A file of a wave's results, as a stream; noted in the audit trail before it begins. Its name says which survey and wave.
 * @throws Response 403 for raw rows asked for by anyone but a facilitator, 404 when the wave is not there.
 */
export async function makeFile(db: Db, programmeId: string, surveyId: string, waveId: string, asked: AskedFile, t: TFunction<'results'>, listThemeEvidence: ListThemeEvidence): Promise<Response> {
  const [results, numbered, outcomes] = await Promise.all([getResults(db, surveyId, waveId), db.rpc('export_codes', { the_wave: waveId }), listOutcomes(db, programmeId)]);
  mayBe(await db.rpc('record_export', { the_wave: waveId, the_kind: NOTED_AS[asked.what] }));
  const about: About = { ...codesShape.parse(must(numbered)), outcomes: new Map(outcomes.map(({ id, text }) => [id, text])) };
  const dictionary = () => ({ [t('results:file.dictionary')]: fromList(dictionaryRows(results, about, t)) });
  const sheets = async (): Promise<Record<string, Rows>> => {
    switch (asked.what) {
      case 'dictionary':
        return dictionary();
      case 'answers':
        return { [t('results:file.answers')]: answerRows(db, waveId, results, about, asked, t), ...dictionary() };
      case 'tags':
        return { [t('results:file.tags')]: tagRows(db, waveId, results.name, t), ...dictionary() };
      case 'themes':
        return { [t('results:file.themes')]: themeRows(listThemeEvidence, waveId, results.name, t), ...dictionary() };
      case 'results': {
        const [changes, reach, priority_group, language, version_used, equality] = await Promise.all([
          listChanges(db, waveId), listReach(db, waveId), findBreakdown(db, waveId, 'priority_group'), findBreakdown(db, waveId, 'language'), findBreakdown(db, waveId, 'version_used'), findBreakdown(db, waveId, 'equality'),
        ]);
        return { [t('results:file.results')]: fromList(resultRows({ results, changes, reach, breakdowns: { priority_group, language, version_used, equality } }, t)), ...dictionary() };
      }
    }
  };
  const made = await sheets();
  const name = [results.title, results.name, t(`results:file.${asked.what}`)].join(' - ');
  return asked.format === 'csv' ? csvFile(name, Object.values(made)[0] ?? fromList([])) : xlsxFile(name, made);
}

/** What the audit trail calls each file. */
const NOTED_AS = { results: 'counts', dictionary: 'counts', answers: 'rows', tags: 'tags', themes: 'themes' } as const;

async function* fromList(rows: Cell[][]): Rows {
  yield* rows;
}

/** Every row of a function that gives one page after another. */
async function* pages<Row>(ask: (after: Row | null) => Promise<Row[]>): AsyncGenerator<Row, void, undefined> {
  for (let last: Row | null = null; ; ) {
    const page: Row[] = await ask(last);
    yield* page;
    last = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

/** One row a response, page by page, so that a large wave is never held whole. */
async function* answerRows(db: Db, waveId: string, { name, definition }: WaveResults, { version, codes }: About, asked: AskedFile, t: TFunction<'results'>): Rows {
  const { values } = asked;
  const columns = answerColumns(definition, codes, asked.words === 'yes', t);
  yield [...ABOUT.map((one) => (values === 'codes' ? one : t(`results:file.${one}`))), ...columns.map(({ code, label }) => (values === 'codes' ? code : label))];
  const responses = pages<z.output<typeof responseShape>>(async (last) =>
    z.array(responseShape).parse(must(await db.rpc('export_responses', { the_wave: waveId, the_after: last?.response_id ?? null, the_count: PAGE }))));
  for await (const { answers, ...response } of responses) {
    yield [
      name, version, response.pseudonym, response.language, response.version_used, response.how,
      values === 'codes' ? Number(response.is_after_closing) : t(response.is_after_closing ? 'results:consent.yes' : 'results:consent.no'), response.received_in,
      ...columns.map((column) => cellOf(column, answers[column.question.id], values, t)),
    ];
  }
}

/** What stands before the answers of a row: which wave, and of whom as far as anyone may know. */
const ABOUT = ['wave', 'version', 'pseudonym', 'language', 'wording', 'how', 'afterClosing', 'month'] as const;

/** One row a tag: by pseudonym and column, so that it joins with the answers. */
async function* tagRows(db: Db, waveId: string, wave: string, t: TFunction<'results'>): Rows {
  yield ['wave', 'pseudonym', 'column', 'outcome', 'stance', 'via'].map((name) => t(`results:file.${name}`));
  const tags = pages<z.output<typeof tagShape>>(async (last) => z.array(tagShape).parse(must(await db.rpc('export_tags', { the_wave: waveId, the_after: last?.tag_id ?? null, the_count: PAGE }))));
  for await (const { pseudonym, question, outcome, stance, via } of tags) yield [wave, pseudonym, columnName(question), outcome, t(`voices:stance.${stance}`), t(`results:file.via.${via}`)];
}

/** One row for each contribution a theme rests on. */
async function* themeRows(listThemeEvidence: ListThemeEvidence, waveId: string, wave: string, t: TFunction<'results'>): Rows {
  yield ['wave', 'pseudonym', 'column', 'theme', 'definition', 'state', 'side'].map((name) => t(`results:file.${name}`));
  const evidence = pages<ThemeEvidence>((last) => listThemeEvidence(waveId, last?.place ?? null, PAGE));
  for await (const { pseudonym, question, theme, definition, state, side } of evidence) yield [wave, pseudonym, columnName(question), theme, definition, t(`themes:state.${state}`), t(`results:file.side.${side}`)];
}
