// From the rows of a spreadsheet to the elements of a theory of change. Nothing is dropped silently: what is not
// taken is reported with its row.

import { FIELDS, columnLetters, findTable } from './theory-file-columns.ts'
import type { Field } from './theory-file-columns.ts'
import {
  ELEMENT_TEXT_MAX, FILE_COLUMNS_MAX, FILE_ROWS_MAX, METRIC_MAX, PRIORITY_GROUP_MAX, THEME_MAX,
  isOutcomeKind, normaliseText, readAvailability, readKind, readLevel,
} from './theory-file-words.ts'
import type { Availability, Kind, Level } from './theory-file-words.ts'

export * from './theory-file-words.ts'
export { FIELDS } from './theory-file-columns.ts'
export type { Field } from './theory-file-columns.ts'

export type TheoryIndicatorInput = { row: number; metric: string; availability: Availability | null }

export type TheoryElementInput = {
  /** Spreadsheet row where the element first stands. */
  row: number
  level: Level
  kind: Kind
  text: string
  theme: string | null
  priorityGroup: string | null
  indicators: TheoryIndicatorInput[]
}

/** The row gave nothing: neither an element nor an indicator was taken from it. */
export const ROW_SKIP_REASONS = [
  'no-level', 'unknown-level', 'no-kind', 'unknown-kind', 'no-text', 'text-too-long', 'priority-group-too-long',
  'too-many-cells', 'cell-error', 'duplicate-row',
] as const
/** The element stands; one cell of the row was not taken. */
export const CELL_SKIP_REASONS = [
  'theme-too-long', 'theme-differs', 'metric-too-long', 'unknown-availability', 'availability-without-metric',
  'availability-differs',
] as const
export const SKIP_REASONS = [...ROW_SKIP_REASONS, ...CELL_SKIP_REASONS] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** `detail` is the cell not understood (shortened), the length found, or for a duplicate the row it repeats. */
export type SkippedRow = { row: number; reason: SkipReason; detail?: string }

export const FILE_PROBLEMS = [
  'empty', 'too-large', 'too-many-rows', 'not-a-table', 'no-header', 'missing-columns', 'malformed', 'old-excel',
  'password-protected', 'unsafe-file',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** A column that holds something we have no place for; `header` is empty where the column has no name. */
export type UnknownColumn = { column: string; header: string }

export type Theory = { ok: true; elements: TheoryElementInput[]; skipped: SkippedRow[]; unknownColumns: UnknownColumn[] }
export type TheoryProblem = { ok: false; problem: FileProblem; detail?: string }

/**
 * Takes what an element is known by; gives one string, equal for two elements exactly when they are the same one.
 * Source: an element is known by level, kind, priority group and text. Texts are compared normalised, case kept.
 */
export function elementKey(element: { level: string; kind: string; priorityGroup: string | null; text: string }): string {
  return JSON.stringify([element.level, element.kind, normaliseText(element.priorityGroup ?? ''), normaliseText(element.text)])
}

/** Takes elements read from a file; gives how many there are, how many are outcomes, and how many indicators they have. */
export function countTheory(elements: readonly TheoryElementInput[]): { elements: number; outcomes: number; indicators: number } {
  return {
    elements: elements.length,
    outcomes: elements.filter((element) => isOutcomeKind(element.kind)).length,
    indicators: elements.reduce((sum, element) => sum + element.indicators.length, 0),
  }
}

const ONLY_DASHES = /^\p{Pd}+$/u
const SPREADSHEET_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

function clean(cell: string | undefined): string {
  // The apostrophe before = + - @ is the mark by which our own exports keep a spreadsheet from reading a text as a
  // formula (rule X7); without it a theory exported and read again is the same theory.
  const text = normaliseText(normaliseText(cell ?? '').replace(/^'(?=[=+\-@])/, ''))
  return ONLY_DASHES.test(text) ? '' : text
}

function shorten(text: string): string {
  const letters = Array.from(text.slice(0, 200))
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`
}

/**
 * Takes the rows of one sheet, the first being spreadsheet row 1 (in a CSV: the nth record, so that a quoted cell
 * over several lines is still one row, as a spreadsheet shows it). Gives the elements in the order of the file, what
 * was skipped in the order of rows, and the columns nothing was done with; or why there is no theory in these rows.
 * Never throws. The header may stand in any of the first 20 rows; what is above it is taken for a title.
 *
 * Rows of the same element (see elementKey) merge, each metric becoming an indicator. An indicator is taken on any
 * kind of element, since nothing says only an outcome may be measured.
 */
export function toTheory(rows: readonly (readonly string[])[]): Theory | TheoryProblem {
  if (!rows.some((row) => row.some((cell) => clean(cell) !== ''))) return { ok: false, problem: 'empty' }
  if (rows.some((row) => row.slice(FILE_COLUMNS_MAX).some((cell) => clean(cell) !== ''))) {
    return { ok: false, problem: 'not-a-table', detail: 'columns' }
  }
  const top = rows.slice(0, FILE_ROWS_MAX).map((row) => row.slice(0, FILE_COLUMNS_MAX).map((cell) => normaliseText(cell)))
  const table = findTable(top)
  if ('problem' in table) return { ok: false, problem: table.problem, detail: table.missing.join(', ') }

  const header = rows[table.headerAt] ?? []
  const filled: { at: number; row: readonly string[] }[] = []
  rows.forEach((row, at) => {
    if (at > table.headerAt && row.some((cell) => clean(cell) !== '')) filled.push({ at, row })
  })
  if (filled.length > FILE_ROWS_MAX) return { ok: false, problem: 'too-many-rows', detail: String(filled.length) }

  const usualWidth = Math.max(header.length, mostCommon(filled.map(({ row }) => row.length)))
  const gathered = new Gathering()
  for (const { at, row } of filled) {
    const cell = (field: Field): string => {
      const column = table.columns.get(field)
      return column === undefined ? '' : clean(row[column])
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
  return { ok: true, elements: gathered.elements, skipped: gathered.skipped, unknownColumns }
}

function mostCommon(numbers: readonly number[]): number {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  let best = 0
  for (const [number, count] of times) if (count > (times.get(best) ?? 0)) best = number
  return best
}

/** The elements read so far, each known by its key, and what could not be taken. */
class Gathering {
  readonly elements: TheoryElementInput[] = []
  readonly skipped: SkippedRow[] = []
  readonly #byKey = new Map<string, TheoryElementInput>()
  readonly #indicators = new Map<string, TheoryIndicatorInput>()

  skip(row: number, reason: SkipReason, detail = ''): void {
    this.skipped.push(detail === '' ? { row, reason } : { row, reason, detail: shorten(detail) })
  }

  add(row: number, cell: (field: Field) => string): void {
    const error = FIELDS.map(cell).find((value) => SPREADSHEET_ERROR.test(value))
    if (error !== undefined) return this.skip(row, 'cell-error', error)
    if (cell('level') === '') return this.skip(row, 'no-level')
    const level = readLevel(cell('level'))
    if (level === null) return this.skip(row, 'unknown-level', cell('level'))
    if (cell('kind') === '') return this.skip(row, 'no-kind')
    const kind = readKind(cell('kind'))
    if (kind === null) return this.skip(row, 'unknown-kind', cell('kind'))
    const text = cell('text')
    if (text === '') return this.skip(row, 'no-text')
    if (text.length > ELEMENT_TEXT_MAX) return this.skip(row, 'text-too-long', String(text.length))
    const priorityGroup = cell('group') === '' ? null : cell('group')
    if (priorityGroup !== null && priorityGroup.length > PRIORITY_GROUP_MAX) {
      return this.skip(row, 'priority-group-too-long', String(priorityGroup.length))
    }
    const theme = this.#shortEnough(row, cell('theme'), THEME_MAX, 'theme-too-long')
    const metric = this.#shortEnough(row, cell('metric'), METRIC_MAX, 'metric-too-long')

    const key = elementKey({ level, kind, priorityGroup, text })
    const known = this.#byKey.get(key)
    const themeIsNews = theme !== null && known?.theme === null
    const element = known ?? { row, level, kind, text, theme, priorityGroup, indicators: [] }
    if (known === undefined) {
      this.#byKey.set(key, element)
      this.elements.push(element)
    } else if (themeIsNews) {
      known.theme = theme
    } else if (theme !== null && known.theme !== theme) {
      this.skip(row, 'theme-differs', theme)
    }

    if (metric !== null) this.#addIndicator(row, key, element, metric, cell('availability'))
    else if (cell('availability') !== '' && cell('metric') === '') this.skip(row, 'availability-without-metric', cell('availability'))
    else if (known !== undefined && !themeIsNews && cell('metric') === '') this.skip(row, 'duplicate-row', String(known.row))
  }

  #addIndicator(row: number, key: string, element: TheoryElementInput, metric: string, availabilityCell: string): void {
    const availability = readAvailability(availabilityCell)
    if (availability === null && availabilityCell !== '') this.skip(row, 'unknown-availability', availabilityCell)
    const indicatorKey = JSON.stringify([key, metric])
    const known = this.#indicators.get(indicatorKey)
    if (known === undefined) {
      const indicator = { row, metric, availability }
      this.#indicators.set(indicatorKey, indicator)
      element.indicators.push(indicator)
    } else if (availability !== null && known.availability === null) {
      known.availability = availability
    } else if (availability !== null && known.availability !== availability) {
      this.skip(row, 'availability-differs', availabilityCell)
    } else {
      this.skip(row, 'duplicate-row', String(known.row))
    }
  }

  #shortEnough(row: number, value: string, max: number, reason: SkipReason): string | null {
    if (value.length > max) this.skip(row, reason, String(value.length))
    return value === '' || value.length > max ? null : value
  }
}
