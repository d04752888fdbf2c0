import { FILE_BYTES_MAX, FILE_ROWS_MAX } from './theory-file-words.ts';
import type { SkippedRow, TheoryNote, TheoryProblem } from './theory-file.ts';

/** Puts a key of theory.json into words: the page with its language, the command with the English file. */
export type Say = (key: string, values: Record<string, string>) => string;

/** Why a row, or one cell of it, was not taken, in words. */
export function saySkip(say: Say, { reason, detail }: Pick<SkippedRow, 'reason' | 'detail'>): string {
  return say(`skip.${reason}`, { detail: detail ?? '' });
}

/** What was taken otherwise than it stands, in words, with its row. */
export function sayNote(say: Say, { row, note, detail, sheet }: TheoryNote): string {
  const words = say(`note.${note}`, { detail: detail ?? '' });
  return row === 0 ? words : `${sheet === undefined ? say('imported.rowNumber', { row: String(row) }) : say('imported.rowOfSheet', { row: String(row), sheet })}: ${words}`;
}

/** Why a file could not be read, and what to do, in words. */
export function sayProblem(say: Say, { problem, detail }: Pick<TheoryProblem, 'problem' | 'detail'>): string {
  const limits = { megabytes: String(FILE_BYTES_MAX / 1_000_000), rows: String(FILE_ROWS_MAX) };
  if (problem === 'missing-columns') {
    const columns = (detail ?? '').split(', ').map((field) => say(`column.${field}`, {})).join(', ');
    return say('problem.missing-columns', { columns });
  }
  // Only a CSV has lines to name; of a damaged workbook the detail says which part, which helps nobody to mend it.
  if (problem === 'malformed' && detail && /^\d+$/.test(detail)) return say('problem.malformed.at', { line: detail });
  if (problem === 'not-a-table' && (detail === 'pdf' || detail === 'html')) return say(`problem.not-a-table.${detail}`, {});
  return say(`problem.${problem}`, limits);
}
