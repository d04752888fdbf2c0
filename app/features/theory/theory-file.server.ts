// A theory of change from the bytes of a file somebody chose. What the file is, its content says; its name is a hint.

import { parse, CsvError } from 'csv-parse/sync'
import { fieldsNamedBy } from './theory-file-columns.ts'
import { FILE_BYTES_MAX, FILE_RECORDS_MAX, toTheory } from './theory-file.ts'
import type { FileProblem, Theory, TheoryProblem } from './theory-file.ts'
import { readSheets } from './theory-file-xlsx.server.ts'

export type TheoryFile =
  | (Theory & {
      /** The sheet that was read; null for a CSV. */
      sheet: string | null
      /** Other sheets that hold something: they were not read. */
      unreadSheets: string[]
    })
  | TheoryProblem

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]

/**
 * Takes the bytes of a CSV (comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252) or of an .xlsx, and
 * the name it came under; gives the theory in it, or what was wrong in one of FILE_PROBLEMS. Never throws. Limits and
 * refusals: rule X7. What counts as a row, an element, a duplicate: toTheory.
 */
export async function readTheoryFile(bytes: Uint8Array, filename: string): Promise<TheoryFile> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > FILE_BYTES_MAX) return refuse('too-large', String(bytes.length))
  if (startsWith(bytes, ZIP)) return readXlsx(bytes)
  if (startsWith(bytes, OLE)) {
    // A workbook with a password is kept in the same envelope as the old .xls; one of its parts has this name.
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return refuse(locked ? 'password-protected' : 'old-excel')
  }
  if (startsWith(bytes, PDF)) return refuse('not-a-table', 'pdf')
  return readCsv(bytes, filename)
}

function refuse(problem: FileProblem, detail?: string): TheoryProblem {
  return detail === undefined ? { ok: false, problem } : { ok: false, problem, detail }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

async function readXlsx(bytes: Uint8Array): Promise<TheoryFile> {
  const sheets = await readSheets(bytes)
  if (!Array.isArray(sheets)) return sheets
  const filled = sheets.filter((sheet) => sheet.rows.length > 0)
  // A hidden sheet is usually a list for a drop-down or an old copy: the last place to look.
  const inOrder = [...filled.filter((sheet) => !sheet.hidden), ...filled.filter((sheet) => sheet.hidden)]
  let nearest: TheoryProblem | null = null
  for (const sheet of inOrder) {
    const theory = toTheory(sheet.rows)
    if (theory.ok) {
      return { ...theory, sheet: sheet.name, unreadSheets: filled.filter((other) => other !== sheet).map(({ name }) => name) }
    }
    if (nearest === null || nearest.problem === 'no-header' || nearest.problem === 'empty') nearest = theory
    if (theory.problem === 'too-many-rows') return theory // it has the header: this is the sheet that was meant
  }
  return nearest ?? refuse('empty')
}

function readCsv(bytes: Uint8Array, filename: string): TheoryFile {
  const text = decode(bytes)
  if (text.includes('\u0000')) return refuse('not-a-table')
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) return refuse('not-a-table', 'html') // "save as web page"
  // One kind of line end, since a file put together from two has both and the parser follows the first it sees.
  const lines = text.replace(/\r\n?/g, '\n')
  let rows: string[][]
  try {
    rows = parse(lines, {
      delimiter: delimiterOf(lines, filename),
      record_delimiter: '\n',
      relax_column_count: true,
      to: FILE_RECORDS_MAX + 1,
    })
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? String(error['lines']) : undefined
    return refuse('malformed', line)
  }
  if (rows.length > FILE_RECORDS_MAX) return refuse('too-many-rows')
  const theory = toTheory(rows)
  return theory.ok ? { ...theory, sheet: null, unreadSheets: [] } : theory
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes) // what Excel on Windows writes as plain "CSV"
  }
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
