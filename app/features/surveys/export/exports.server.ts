import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { findBreakdown, getResults, listChanges, listReach } from '../results/results.server.ts';
import { valueShape } from '../value.ts';
import { answerColumns, cellOf, type Values } from './answer-columns.ts';
import type { Cell } from '../../../platform/files/cells.ts';
import { dictionaryRows } from './dictionary.ts';
import type { AskedFile } from './export.schema.ts';
import { resultRows } from './result-tables.ts';
import { csvFile, xlsxFile, type Rows } from '../../../platform/files/spreadsheet.server.ts';

const PAGE = 250;

const responseShape = z.object({
  response_id: z.string(), pseudonym: z.string(), language: z.string(), version_used: z.string(), how: z.string(), is_after_closing: z.boolean(), received_in: z.string(),
  answers: z.record(z.string(), z.object({ state: z.enum(['answered', 'skipped', 'not_asked', 'prefer_not', 'held']), value: valueShape.nullable() })),
});

/**
 * A file of a wave's results, as a stream; noted in the audit trail before it begins. Its name says nothing of the survey.
 * @throws Response 403 for raw rows asked for by anyone but a facilitator, 404 when the wave is not there.
 */
export async function makeFile(db: Db, surveyId: string, waveId: string, asked: AskedFile, t: TFunction<'results'>): Promise<Response> {
  const results = await getResults(db, surveyId, waveId);
  mayBe(await db.rpc('record_export', { the_wave: waveId, the_kind: asked.what === 'answers' ? 'rows' : 'counts' }));
  const dictionary = dictionaryRows(results, t);
  const sheets = async (): Promise<Record<string, Rows>> => {
    switch (asked.what) {
      case 'dictionary':
        return { [t('results:file.dictionary')]: fromList(dictionary) };
      case 'answers':
        return { [t('results:file.answers')]: answerRows(db, waveId, results.definition, asked.values, asked.words === 'yes', t), [t('results:file.dictionary')]: fromList(dictionary) };
      case 'results': {
        const [changes, reach, priority_group, language, version_used, equality] = await Promise.all([
          listChanges(db, waveId), listReach(db, waveId), findBreakdown(db, waveId, 'priority_group'), findBreakdown(db, waveId, 'language'), findBreakdown(db, waveId, 'version_used'), findBreakdown(db, waveId, 'equality'),
        ]);
        return { [t('results:file.results')]: fromList(resultRows({ results, changes, reach, breakdowns: { priority_group, language, version_used, equality } }, t)), [t('results:file.dictionary')]: fromList(dictionary) };
      }
    }
  };
  const made = await sheets();
  return asked.format === 'csv' ? csvFile(asked.what, Object.values(made)[0] ?? fromList([])) : xlsxFile(asked.what, made);
}

async function* fromList(rows: Cell[][]): Rows {
  yield* rows;
}

/** One row a response, page by page, so that a large wave is never held whole. */
async function* answerRows(db: Db, waveId: string, definition: Parameters<typeof answerColumns>[0], values: Values, withWords: boolean, t: TFunction<'results'>): Rows {
  const columns = answerColumns(definition, withWords, t);
  const about = ['pseudonym', 'language', 'wording', 'how', 'afterClosing', 'month'] as const;
  yield [...about.map((name) => (values === 'codes' ? name : t(`results:file.${name}`))), ...columns.map(({ code, label }) => (values === 'codes' ? code : label))];
  for (let after: string | null = null; ; ) {
    const page: z.output<typeof responseShape>[] = z.array(responseShape).parse(must(await db.rpc('export_responses', { the_wave: waveId, the_after: after, the_count: PAGE })));
    for (const { answers, ...response } of page) {
      yield [
        response.pseudonym, response.language, response.version_used, response.how,
        values === 'codes' ? Number(response.is_after_closing) : t(response.is_after_closing ? 'results:consent.yes' : 'results:consent.no'), response.received_in,
        ...columns.map((column) => cellOf(column, answers[column.question.id], values, t)),
      ];
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.response_id ?? null;
  }
}
