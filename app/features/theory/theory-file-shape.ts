// What a file of a theory of change comes to: its elements, and whatever was not taken as it stands.

import type { PlainName } from './outcome-name.ts'
import type { Field } from './theory-file-columns.ts'
import { normaliseText } from './theory-file-words.ts'
import type { Availability, Kind, Level } from './theory-file-words.ts'

export type TheoryIndicatorInput = {
  row: number
  metric: string
  unit: string | null
  baseline: string | null
  target: string | null
  availability: Availability | null
}

export type TheoryElementInput = {
  /** Spreadsheet row where the element first stands. */
  row: number
  level: Level
  kind: Kind
  text: string
  theme: string | null
  priorityGroup: string | null
  indicators: TheoryIndicatorInput[]
  /** What an outcome is called in plain words, by language, as far as the file says so. */
  plainName?: PlainName
}

/** The row gave nothing: neither an element nor an indicator was taken from it. */
export const ROW_SKIP_REASONS = [
  'no-level', 'unknown-level', 'no-kind', 'unknown-kind', 'no-text', 'text-too-long', 'priority-group-too-long',
  'too-many-cells', 'cell-error', 'duplicate-row',
] as const
/** The element stands; one cell of the row was not taken. */
export const CELL_SKIP_REASONS = [
  'theme-too-long', 'theme-differs', 'metric-too-long', 'unknown-availability', 'availability-without-metric',
  'availability-differs', 'value-too-long', 'value-without-metric', 'value-differs',
  'name-too-long', 'name-differs', 'name-not-of-outcome', 'name-without-english', 'name-of-several',
] as const
export const SKIP_REASONS = [...ROW_SKIP_REASONS, ...CELL_SKIP_REASONS] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** `detail` is the cell not understood (shortened), the length found, or for a duplicate the row it repeats. */
export type SkippedRow = { row: number; reason: SkipReason; detail?: string; sheet?: string }

/** What was taken otherwise than it stands, or stands where nothing is taken from: it is said, and nothing is lost. */
export const NOTE_REASONS = [
  'title', 'lines-joined', 'metrics-with-first', 'value-with-first', 'odd-byte', 'hidden-row', 'struck', 'hidden-column', 'mac',
] as const
export type NoteReason = (typeof NOTE_REASONS)[number]

/** `row` is 0 where the whole file is meant. */
export type TheoryNote = { row: number; note: NoteReason; detail?: string; sheet?: string }

export const FILE_PROBLEMS = [
  'empty', 'too-large', 'too-many-rows', 'not-a-table', 'no-header', 'missing-columns', 'malformed', 'old-excel',
  'password-protected', 'unsafe-file',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** A column that holds something we have no place for; `header` is empty where the column has no name. */
export type UnknownColumn = { column: string; header: string }

export type Theory = { ok: true; elements: TheoryElementInput[]; skipped: SkippedRow[]; notes: TheoryNote[]; unknownColumns: UnknownColumn[] }
export type TheoryProblem = { ok: false; problem: FileProblem; detail?: string }

/** Which row is the header and which column holds what, as somebody chose by hand. */
export type ChosenColumns = { headerAt: number; columns: ReadonlyMap<Field, number> }

/** What somebody chose by hand: the sheet, and the columns in it. */
export type Chosen = { sheet: string | null; columns: ChosenColumns | null }

/**
 * Takes what an element is known by; gives one string, equal for two elements exactly when they are the same one.
 * Source: an element is known by level, kind, priority group and text. Texts are compared normalised, case kept.
 */
export function elementKey(element: { level: string; kind: string; priorityGroup: string | null; text: string }): string {
  return JSON.stringify([element.level, element.kind, normaliseText(element.priorityGroup ?? ''), normaliseText(element.text)])
}
