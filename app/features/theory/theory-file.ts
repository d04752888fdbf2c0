// From the rows of a spreadsheet to the elements of a theory of change. Nothing is dropped silently: what is not
// taken is reported with its row.

import { columnLetters, findTable, REQUIRED } from './theory-file-columns.ts'
import type { Field, TheoryTable } from './theory-file-columns.ts'
import { Gathering } from './theory-file-gathering.ts'
import { cleanCell as clean, FILE_COLUMNS_MAX, FILE_ROWS_MAX, isOutcomeKind, normaliseText, shorten } from './theory-file-words.ts'
import type { ChosenColumns, Theory, TheoryElementInput, TheoryProblem, UnknownColumn } from './theory-file-shape.ts'

export * from './theory-file-words.ts'
export * from './theory-file-shape.ts'
export { columnLetters, FIELDS, findTable } from './theory-file-columns.ts'
export type { Field } from './theory-file-columns.ts'

/** Takes elements read from a file; gives how many there are, how many are outcomes, and how many indicators they have. */
export function countTheory(elements: readonly TheoryElementInput[]): { elements: number; outcomes: number; indicators: number } {
  return {
    elements: elements.length,
    outcomes: elements.filter((element) => isOutcomeKind(element.kind)).length,
    indicators: elements.reduce((sum, element) => sum + element.indicators.length, 0),
  }
}

/**
 * Takes the rows of one sheet, the first being spreadsheet row 1 (in a CSV: the nth record, so that a quoted cell
 * over several lines is still one row, as a spreadsheet shows it). Gives the elements in the order of the file, what
 * was skipped in the order of rows, and the columns nothing was done with; or why there is no theory in these rows.
 * Never throws. The header may stand in any of the first 20 rows; what is above it is taken for a title.
 *
 * Rows of the same element (see elementKey) merge, each metric becoming an indicator. An indicator is taken on any
 * kind of element, since nothing says only an outcome may be measured. Each cell that holds something is taken, or
 * said: in `skipped`, `notes` or `unknownColumns`.
 */
export function toTheory(rows: readonly (readonly string[])[], chosen?: ChosenColumns): Theory | TheoryProblem {
  if (!rows.some((row) => row.some((cell) => clean(cell) !== ''))) return { ok: false, problem: 'empty' }
  if (rows.some((row) => row.slice(FILE_COLUMNS_MAX).some((cell) => clean(cell) !== ''))) {
    return { ok: false, problem: 'not-a-table', detail: 'columns' }
  }
  const top = rows.slice(0, FILE_ROWS_MAX).map((row) => row.slice(0, FILE_COLUMNS_MAX).map((cell) => normaliseText(cell)))
  const table: TheoryTable | ReturnType<typeof findTable> = chosen ?? findTable(top)
  if ('problem' in table) return { ok: false, problem: table.problem, detail: table.missing.join(', ') }

  const missing = REQUIRED.filter((field) => !table.columns.has(field))
  if (missing.length > 0) return { ok: false, problem: 'missing-columns', detail: missing.join(', ') }

  const header = rows[table.headerAt] ?? []
  const filled: { at: number; row: readonly string[] }[] = []
  rows.forEach((row, at) => {
    if (at > table.headerAt && row.some((cell) => clean(cell) !== '')) filled.push({ at, row })
  })
  if (filled.length > FILE_ROWS_MAX) return { ok: false, problem: 'too-many-rows', detail: String(filled.length) }

  const usualWidth = Math.max(header.length, mostCommon(filled.map(({ row }) => row.length)))
  const gathered = new Gathering()
  rows.slice(0, table.headerAt).forEach((row, at) => {
    const title = row.map(clean).filter((cell) => cell !== '').join(' ')
    if (title !== '') gathered.note(at + 1, 'title', title)
  })
  for (const { at, row } of filled) {
    const cell = (field: Field): string => {
      const column = table.columns.get(field)
      return column === undefined ? '' : (row[column] ?? '')
    }
    // A comma left unquoted pushes the rest of the row one column on; taken as it stands, a theme would become a
    // group and half a sentence a theme. Better to say so.
    const overflow = row.length > usualWidth || row.slice(header.length).some((rest) => clean(rest) !== '')
    if (overflow) gathered.skip(at + 1, 'too-many-cells', String(row.length))
    else gathered.add(at + 1, cell)
  }

  const used = new Set(table.columns.values())
  const unknownColumns: UnknownColumn[] = []
  header.forEach((name, column) => {
    const named = clean(name)
    const holdsSomething = named !== '' || filled.some(({ row }) => clean(row[column]) !== '')
    if (!used.has(column) && holdsSomething) unknownColumns.push({ column: columnLetters(column), header: shorten(named) })
  })
  return { ok: true, elements: gathered.elements, skipped: gathered.skipped, notes: gathered.notes, unknownColumns }
}

function mostCommon(numbers: readonly number[]): number {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  let best = 0
  for (const [number, count] of times) if (count > (times.get(best) ?? 0)) best = number
  return best
}
