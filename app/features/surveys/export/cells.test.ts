import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine, inert } from './cells.ts';

describe('cells of a file', () => {
  it.each(['=1+1', '+44', '-2', '@sum', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])('%j is no formula (X7)', (words) => {
    expect(inert(words)).toBe(`'${words}`);
  });

  it('leaves other words and numbers as they are', () => {
    expect(['a=b', 'Ä', '', 'مرحبا', '7'].map(inert)).toEqual(['a=b', 'Ä', '', 'مرحبا', '7']);
    expect(csvLine([-99, null, 'a "b"', 'one\ntwo', '=1'])).toBe('-99,,"a ""b""","one\ntwo",\'=1\r\n');
  });

  it('is read back as it was written, and nothing that is read back could run', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const [width] = rows.map(({ length }) => length);
      const even = rows.map((row) => Array.from({ length: width ?? 0 }, (_, n) => row[n] ?? ''));
      const read = parse(even.map(csvLine).join(''), { record_delimiter: '\r\n' });
      expect(read).toEqual(even.map((row) => row.map(inert)));
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });
});
