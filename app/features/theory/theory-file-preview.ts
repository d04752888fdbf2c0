import { cleanCell, shorten } from './theory-file-words.ts';
import { columnLetters, countTheory, findTable, type ChosenColumns, type Field, type SkippedRow, type Theory, type TheoryElementInput, type TheoryNote, type TheoryProblem, type UnknownColumn } from './theory-file.ts';

/** How many elements are shown before they are brought in. */
const SHOWN = 50;

export interface PreviewColumn {
  at: number;
  letters: string;
  header: string;
  example: string;
  field: Field | null;
}

/** What a file would bring in, before anything is kept. */
export interface Preview {
  filename: string;
  /** The file itself, to be sent along with what is chosen. */
  kept: string;
  /** Why it cannot be brought in yet, in words; null when it can. */
  problem: string | null;
  counts: { elements: number; outcomes: number; indicators: number };
  elements: TheoryElementInput[];
  notes: TheoryNote[];
  skipped: SkippedRow[];
  unknownColumns: UnknownColumn[];
  sheets: string[];
  unreadSheets: string[];
  /** The row of the column names, counted from 1, and the columns that hold something; null for a matrix. */
  table: { header: number; columns: PreviewColumn[] } | null;
}

type Read = (Theory | TheoryProblem) & { table?: readonly (readonly string[])[] | null; sheets?: string[]; unreadSheets?: string[] };

/** Takes what was read of a file; gives what is shown of it. */
export function previewOf(read: Read, about: Pick<Preview, 'filename' | 'kept' | 'problem'> & { chosen: ChosenColumns | null }): Preview {
  const { chosen, ...rest } = about;
  const elements = read.ok ? read.elements : [];
  return {
    ...rest,
    counts: countTheory(elements),
    elements: elements.slice(0, SHOWN),
    notes: read.ok ? read.notes : [],
    skipped: read.ok ? read.skipped : [],
    unknownColumns: read.ok ? read.unknownColumns : [],
    sheets: read.sheets ?? [],
    unreadSheets: read.unreadSheets ?? [],
    table: read.table ? tableOf(read.table, chosen) : null,
  };
}

function tableOf(rows: readonly (readonly string[])[], chosen: ChosenColumns | null): Preview['table'] {
  const found = chosen ?? findTable(rows);
  const headerAt = 'headerAt' in found ? found.headerAt : likelyHeader(rows);
  const fields = new Map([...('columns' in found ? found.columns : [])].map(([field, column]) => [column, field]));
  const below = rows.slice(headerAt + 1);
  const width = Math.max(0, ...rows.slice(headerAt).map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at): PreviewColumn => ({
    at,
    letters: columnLetters(at),
    header: shorten(cleanCell(rows[headerAt]?.[at])),
    example: shorten(cleanCell(below.find((row) => cleanCell(row[at]) !== '')?.[at])),
    field: fields.get(at) ?? null,
  }));
  return { header: headerAt + 1, columns: columns.filter(({ header, example }) => header !== '' || example !== '') };
}

/** Where the column names most likely stand when none is known: the first row in which several cells hold something. */
function likelyHeader(rows: readonly (readonly string[])[]): number {
  return Math.max(0, rows.findIndex((row) => row.filter((cell) => cleanCell(cell) !== '').length >= 2));
}
