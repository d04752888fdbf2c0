import { stringify } from 'csv-stringify/sync';

/** What a cell of a file holds. A number stays a number; words are made inert when they are written. */
export type Cell = string | number | null;

/** How a formula may begin: the four signs, their full-width forms, and what a spreadsheet strips before looking (rule X7). */
const SIGN = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
const RUNS = new RegExp(`^[${SIGN}\\t\\r\\n]`);

/**
 * As RUNS, after a line break, a semicolon or a tab within a text of a CSV: a spreadsheet that parts cells by the semicolon
 * does not see our quotation marks, and a cell of its own may begin there.
 */
const RUNS_WITHIN = new RegExp(`([\\r\\n;\\t][ "]*)(?=[${SIGN}])`, 'g');

/** Characters that XML forbids, written with or without an escape; no spreadsheet can hold them, and no one can see them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that no file may hold: U+FFFD stands in the place of each, so that something is seen of it. */
export function writable(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** Words that no spreadsheet runs: an apostrophe stands before anything that could begin a formula. Headings too. */
export function inert(words: string): string {
  const text = writable(words);
  return RUNS.test(text) ? `'${text}` : text;
}

/** As inert, in a CSV, whose cells another program may part at other signs. */
export function inertInCsv(words: string): string {
  return inert(words).replace(RUNS_WITHIN, "$1'");
}

/** One line of a CSV file (RFC 4180), its words inert. */
export function csvLine(cells: readonly Cell[]): string {
  // What another program may take for the end of a cell is quoted as well.
  return stringify([cells.map((cell) => (typeof cell === 'string' ? inertInCsv(cell) : cell))], { record_delimiter: 'windows', quoted_match: /[\r\n;\t]/ });
}

/** By this mark spreadsheets know that a CSV file is UTF-8. */
export const UTF8_MARK = '\uFEFF';
