import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine, inert, inertInCsv, writable } from './cells.ts';
import { holds } from '../../../tests/support/properties.ts';

describe('cells of a file', () => {
  it.each(['=1+1', '+44', '-2', '@sum', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])('%j is no formula (X7)', (words) => {
    expect(inert(words)).toBe(`'${words}`);
  });

  it('leaves other words and numbers as they are', () => {
    expect(['a=b', 'Ä', '', 'مرحبا', '7'].map(inert)).toEqual(['a=b', 'Ä', '', 'مرحبا', '7']);
    expect(csvLine([-99, null, 'a "b"', 'one\ntwo', '=1'])).toBe('-99,,"a ""b""","one\ntwo",\'=1\r\n');
  });

  it('is read back as it was written, and nothing that is read back could run', () => {
    holds(fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const [width] = rows.map(({ length }) => length);
      const even = rows.map((row) => Array.from({ length: width ?? 0 }, (_, n) => row[n] ?? ''));
      const read = parse(even.map(csvLine).join(''), { record_delimiter: '\r\n' });
      expect(read).toEqual(even.map((row) => row.map(inertInCsv)));
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      // Nor in a program that parts cells at semicolons, tabs and line ends, and knows nothing of our quotation marks.
      for (const cell of even.map(csvLine).join('').split(/[;\t\r\n]/)) expect(cell.replace(/^[ "]+/, '')).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20](?!\d+(,|$))/);
    }));
  });

  it('cannot run in a spreadsheet that parts cells at semicolons (L15)', () => {
    expect(inertInCsv('See\n=1+1;=2')).toBe("See\n'=1+1;'=2");
    expect(inertInCsv('- bread\n- a bed; "=A1"')).toBe("'- bread\n'- a bed; \"'=A1\"");
    expect(inert('one\n=1')).toBe('one\n=1');
  });

  it('holds no character that a file may not', () => {
    expect(writable('I like the hub \uffff a lot \ufffe\u0000\u000b')).toBe('I like the hub \ufffd a lot \ufffd\ufffd\ufffd');
    expect([writable('\ud83d'), writable('a\udc00b'), writable('👍\n\t')]).toEqual(['\ufffd', 'a\ufffdb', '👍\n\t']);
  });
});
