import type { Cell } from '../../platform/files/cells.ts';
import type { Rows } from '../../platform/files/spreadsheet.server.ts';
import { FIELDS } from './theory-file.ts';

/** The sheets of the template: the column names alone, and beside them what goes in each. `say` puts a key of theory.json into words. */
export function templateSheets(say: (key: string) => string): Record<string, Rows> {
  const about: Cell[][] = [[say('template.column'), say('template.what')], ...FIELDS.map((field) => [say(`column.${field}`), say(`columnWords.${field}`)]), [null, say('import.several')]];
  return { [say('template.sheet')]: inOrder([FIELDS.map((field) => say(`column.${field}`))]), [say('template.about')]: inOrder(about) };
}

async function* inOrder(rows: Cell[][]): Rows {
  for (const row of rows) yield await Promise.resolve(row);
}
