// A theory of change from the bytes of a file somebody chose. What the file is, its content says; its name is a hint.

import { parse, CsvError } from 'csv-parse/sync'
import { columnLetters, fieldsNamedBy } from './theory-file-columns.ts'
import { matrixToTheory } from './theory-file-matrix.ts'
import type { SheetRows } from './theory-file-sheet.server.ts'
import { decodeCsv, ODD } from './theory-file-text.server.ts'
import { FILE_BYTES_MAX, FILE_RECORDS_MAX, readLevel, toTheory } from './theory-file.ts'
import type { Chosen, FileProblem, Theory, TheoryNote, TheoryProblem } from './theory-file.ts'
import { readSheets } from './theory-file-xlsx.server.ts'

export type TheoryFile =
  | (Theory & {
      /** The sheets that were read; none for a CSV. */
      sheets: string[]
      /** Other sheets that hold something: they were not read. */
      unreadSheets: string[]
      /** The rows as they were read, when they are a table whose columns can be chosen by hand; else null, as in a matrix. */
      table: readonly (readonly string[])[] | null
    })
  | (TheoryProblem & {
      /** Rows in which somebody may show us the columns, of the first of these sheets. */
      table?: readonly (readonly string[])[]
      sheets?: string[]
      unreadSheets?: string[]
    })

type Rows = Pick<SheetRows, 'rows' | 'hiddenRows' | 'struckRows' | 'hiddenColumns'> & { name: string; oddRows: number[]; isMac: boolean }

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]

/**
 * Takes the bytes of a CSV (comma, semicolon or tab; UTF-8, UTF-16 with its mark, Windows-1252 or Mac Roman) or of an
 * .xlsx, and the name it came under; gives the theory in it, or what was wrong in one of FILE_PROBLEMS. Never throws.
 * Limits and refusals: rule X7. What counts as a row, an element, a duplicate: toTheory; or matrixToTheory, where it is
 * drawn as a matrix. `chosen` says which sheet, and which column is
 * which, where a person put that right.
 */
export function readTheoryFile(bytes: Uint8Array, filename: string, chosen: Chosen = { sheet: null, columns: null }): TheoryFile {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > FILE_BYTES_MAX) return refuse('too-large', String(bytes.length))
  if (startsWith(bytes, ZIP)) return readXlsx(bytes, chosen)
  if (startsWith(bytes, OLE)) {
    // A workbook with a password is kept in the same envelope as the old .xls; one of its parts has this name.
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return refuse(locked ? 'password-protected' : 'old-excel')
  }
  if (startsWith(bytes, PDF)) return refuse('not-a-table', 'pdf')
  return readCsv(bytes, filename, chosen)
}

function refuse(problem: FileProblem, detail?: string): TheoryProblem {
  return detail === undefined ? { ok: false, problem } : { ok: false, problem, detail }
}

/** Whether somebody could put it right by saying which column is which. */
function asksForColumns({ problem }: TheoryProblem): boolean {
  return problem === 'no-header' || problem === 'missing-columns'
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function readXlsx(bytes: Uint8Array, chosen: Chosen): TheoryFile {
  const sheets = readSheets(bytes)
  if (!Array.isArray(sheets)) return sheets
  const filled = sheets.filter((sheet) => sheet.rows.length > 0).map((sheet) => ({ ...sheet, oddRows: [], isMac: false }))
  // A hidden sheet is usually a list for a drop-down or an old copy: the last place to look.
  const named = filled.filter(({ name }) => name === chosen.sheet)
  const inOrder = named.length > 0 ? named : [...filled.filter((sheet) => !sheet.hidden), ...filled.filter((sheet) => sheet.hidden)]
  const others = (...read: Rows[]) => filled.filter((sheet) => !read.includes(sheet)).map(({ name }) => name)
  let nearest: TheoryFile | null = null
  for (const sheet of inOrder) {
    const theory = toTheory(sheet.rows, chosen.columns ?? undefined)
    if (theory.ok) return { ...withNotes(theory, sheet), sheets: [sheet.name], unreadSheets: others(sheet), table: sheet.rows }
    if (theory.problem === 'too-many-rows') return theory // it has the header: this is the sheet that was meant
    if (nearest === null || (!nearest.ok && (nearest.problem === 'no-header' || nearest.problem === 'empty') && theory.problem !== 'empty')) nearest = asksForColumns(theory) ? { ...theory, table: sheet.rows, sheets: [sheet.name], unreadSheets: others(sheet) } : theory
  }
  const drawn = nearest && !nearest.ok && !asksForColumns(nearest) ? [] : inOrder.filter((sheet) => named.length > 0 || !sheet.hidden).flatMap((sheet) => {
    const theory = matrixToTheory(sheet.rows, sheet.name)
    return theory ? [{ sheet, theory: withNotes(theory, sheet) }] : []
  })
  // A sheet for each level is one theory; of other matrices the first is the one that was meant.
  const isByLevel = ({ sheet }: { sheet: Rows }) => readLevel(sheet.name) !== null
  const read = drawn.some(isByLevel) ? drawn.filter(isByLevel) : drawn.slice(0, 1)
  if (read.length === 0) return nearest ?? refuse('empty')
  const several = read.length > 1
  return {
    ok: true,
    elements: read.flatMap(({ theory }) => theory.elements),
    skipped: read.flatMap(({ theory, sheet }) => theory.skipped.map((skip) => (several ? { ...skip, sheet: sheet.name } : skip))),
    notes: read.flatMap(({ theory, sheet }) => theory.notes.map((note) => (several ? { ...note, sheet: sheet.name } : note))),
    unknownColumns: read.flatMap(({ theory }) => theory.unknownColumns),
    sheets: read.map(({ sheet }) => sheet.name), unreadSheets: others(...read.map(({ sheet }) => sheet)), table: null,
  }
}

/** What is said of a theory besides, because of how its cells stood in the file. Only rows and columns that something was taken from. */
function withNotes(theory: Theory, { hiddenRows, struckRows, hiddenColumns, oddRows, isMac }: Rows): Theory {
  const rows = (note: TheoryNote['note'], numbers: readonly number[]) => numbers.map((row): TheoryNote => ({ row, note }))
  return {
    ...theory,
    notes: [
      ...(isMac ? [{ row: 0, note: 'mac' as const }] : []),
      ...hiddenColumns.map((column): TheoryNote => ({ row: 0, note: 'hidden-column', detail: columnLetters(column - 1) })),
      ...[...theory.notes, ...rows('hidden-row', hiddenRows), ...rows('struck', struckRows), ...rows('odd-byte', oddRows)].toSorted((a, b) => a.row - b.row),
    ],
  }
}

function readCsv(bytes: Uint8Array, filename: string, { columns }: Chosen): TheoryFile {
  const { text, isMac } = decodeCsv(bytes)
  if (text.includes('\u0000')) return refuse('not-a-table')
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) return refuse('not-a-table', 'html') // "save as web page"
  // One kind of line end, since a file put together from two has both and the parser follows the first it sees.
  const lines = text.replace(/\r\n?/g, '\n')
  let marked: string[][]
  try {
    marked = parse(lines, {
      delimiter: delimiterOf(lines, filename),
      record_delimiter: '\n',
      relax_column_count: true,
      to: FILE_RECORDS_MAX + 1,
    })
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? String(error['lines']) : undefined
    return refuse('malformed', line)
  }
  if (marked.length > FILE_RECORDS_MAX) return refuse('too-many-rows')
  const oddRows = marked.flatMap((row, at) => (row.some((cell) => cell.includes(ODD)) ? [at + 1] : []))
  const rows = marked.map((row) => row.map((cell) => cell.replaceAll(ODD, '')))
  const about: Rows = { name: '', rows, hiddenRows: [], struckRows: [], hiddenColumns: [], oddRows, isMac }
  const theory = toTheory(rows, columns ?? undefined)
  if (theory.ok) return { ...withNotes(theory, about), sheets: [], unreadSheets: [], table: rows }
  const drawn = asksForColumns(theory) ? matrixToTheory(rows, filename.replace(/\.\w+$/, '')) : null
  if (drawn) return { ...withNotes(drawn, about), sheets: [], unreadSheets: [], table: null }
  return asksForColumns(theory) ? { ...theory, table: rows } : theory
}

/**
 * The sign that divides the cells is the one by which most column names appear near the top of the file; the names are
 * surer than counting signs, for a text may be full of commas.
 */
function delimiterOf(text: string, filename: string): string {
  const top = text.slice(0, 20_000)
  const candidates = /\.(tsv|tab)$/i.test(filename) ? ['\t', ',', ';'] : [',', ';', '\t']
  let best = { delimiter: candidates[0] ?? ',', names: 0 }
  for (const delimiter of candidates) {
    const named = top
      .split(/\n/)
      .map((line) => new Set(line.split(delimiter).flatMap((cell) => fieldsNamedBy(cell.replace(/"/g, '')))).size)
    const names = Math.max(...named)
    if (names > best.names) best = { delimiter, names }
  }
  return best.delimiter
}
