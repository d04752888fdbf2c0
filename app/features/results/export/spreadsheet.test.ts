import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../theory/theory-file-xlsx.server.ts';
import { inert, type Cell } from '../../../platform/files/cells.ts';
import { xlsxBytes, xlsxFile } from '../../../platform/files/spreadsheet.server.ts';
import { holds } from '../../../../tests/support/properties.ts';

async function* given(rows: Cell[][]) {
  for (const row of rows) yield await Promise.resolve(row);
}
async function made(sheets: Record<string, Cell[][]>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsxBytes(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, given(rows)])))) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const readBack = (bytes: Uint8Array) => {
  const sheets = readSheets(bytes);
  if (!Array.isArray(sheets)) throw new Error(`${sheets.problem} ${sheets.detail}`);
  return sheets;
};

describe('a workbook we write', () => {
  it('is read back as it was, with a sheet for each', async () => {
    const words = ['Why?', 'I like the hub \uffff a lot', '<b>&"', 'two\nlines', '_x000D_', 'مرحبا 👍', '=1+1', ' spaced '];
    const [answers, other] = readBack(await made({ Answers: [words, [1, -99, 0.5, null, '', 'x', null, null]], 'A [very] long name of a sheet, far too long': [['a']] }));
    expect(answers?.rows).toEqual([['Why?', 'I like the hub \ufffd a lot', '<b>&"', 'two\nlines', '_x000D_', 'مرحبا 👍', "'=1+1", ' spaced '], ['1', '-99', '0.5', '', '', 'x', '', '']]);
    expect(other).toMatchObject({ name: 'A  very  long name of a sheet, ', rows: [['a']] });
  });

  it('holds XML that every reader takes, whatever people write', async () => {
    await holds(fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), async (words) => {
      const bytes = await made({ One: [['h'], words.map((word) => `${word}\uffff\ud800.`)] });
      const xml = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(readBack(bytes)[0]?.rows[1]).toEqual(words.map((word) => inert(`${word}\uffff\ud800.`)));
    }), { numRuns: 200 });
  });

  it('has a name that says what it is, in any script', () => {
    const header = (name: string) => xlsxFile(name, {}).headers.get('Content-Disposition');
    expect(header('Your life now - Spring 2027')).toBe('attachment; filename="Your life now - Spring 2027.xlsx"; filename*=UTF-8\'\'Your%20life%20now%20-%20Spring%202027.xlsx');
    expect(header('Ważne "pytania"/1\r\n')).toMatch(/^attachment; filename="Wazne -pytania-1-\.xlsx"; filename\*=UTF-8''Wa%C5%BCne%20-pytania--1--\.xlsx$/);
  });
});
