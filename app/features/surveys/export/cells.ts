import { stringify } from 'csv-stringify/sync';

/** What a cell of a file holds. A number stays a number; words are made inert when they are written. */
export type Cell = string | number | null;

/** How a formula may begin: the four signs, their full-width forms, and what a spreadsheet strips before looking (rule X7). */
const RUNS = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Words that no spreadsheet runs: an apostrophe stands before anything that could begin a formula. Headings too. */
export function inert(words: string): string {
  return RUNS.test(words) ? `'${words}` : words;
}

/** One line of a CSV file (RFC 4180), its words inert. */
export function csvLine(cells: readonly Cell[]): string {
  return stringify([cells.map((cell) => (typeof cell === 'string' ? inert(cell) : cell))], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** By this mark spreadsheets know that a CSV file is UTF-8. */
export const UTF8_MARK = '\uFEFF';
