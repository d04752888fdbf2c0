// A theory of change that is drawn as a matrix: levels across and stages down or the other way, each cell a list; or a
// sheet for each level with the stages as its columns.

import { columnLetters, HEADER_WITHIN_ROWS } from './theory-file-columns.ts'
import { Gathering } from './theory-file-gathering.ts'
import { entriesOf } from './theory-file-lines.ts'
import type { Theory } from './theory-file-shape.ts'
import { cleanCell, readKind, readLevel, shorten } from './theory-file-words.ts'
import type { Kind, Level } from './theory-file-words.ts'

type Across = { at: number; of: 'level' | 'kind'; columns: Map<number, Level | Kind> }

/** The first row in which two cells or more name levels, or stages. */
function findAcross(rows: readonly (readonly string[])[]): Across | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN_ROWS); at += 1) {
    for (const [of, read] of [['level', readLevel], ['kind', readKind]] as const) {
      const columns = new Map<number, Level | Kind>()
      rows[at]?.forEach((cell, column) => {
        const found = cell.length > 60 ? null : read(cell)
        if (found !== null) columns.set(column, found)
      })
      if (columns.size >= 2 && new Set(columns.values()).size === columns.size) return { at, of, columns }
    }
  }
  return null
}

/**
 * Takes the rows of a sheet and its name; gives the theory drawn in them as a matrix, or null when they are none. `level` of
 * the sheet's name stands for the rows when they do not name one.
 */
export function matrixToTheory(rows: readonly (readonly string[])[], sheetName: string): Theory | null {
  const across = findAcross(rows)
  if (!across) return null
  const first = Math.min(...across.columns.keys())
  const readDown = across.of === 'level' ? readKind : readLevel
  const sheetLevel = across.of === 'kind' ? readLevel(sheetName) : null
  const below = rows.slice(across.at + 1)
  const labelAt = [...Array(first).keys()].find((column) => below.some((row) => readDown(row[column] ?? '') !== null))
  if (labelAt === undefined && sheetLevel === null) return null

  const gathered = new Gathering()
  rows.slice(0, across.at).forEach((row, at) => {
    const title = row.map(cleanCell).filter((cell) => cell !== '').join(' ')
    if (title !== '') gathered.note(at + 1, 'title', title)
  })
  let current = sheetLevel as Level | Kind | null
  below.forEach((row, index) => {
    const number = across.at + 2 + index
    const label = labelAt === undefined ? '' : cleanCell(row[labelAt])
    const named = label === '' ? null : readDown(label)
    const cells = [...across.columns].flatMap(([column, head]) => (cleanCell(row[column]) === '' ? [] : [{ head, cell: row[column] ?? '' }]))
    // A label goes for the rows below it, as in a cell that is merged down.
    if (label !== '') current = named
    if (label !== '' && named === null && (cells.length > 0 || sheetLevel === null)) return gathered.skip(number, across.of === 'level' ? 'unknown-kind' : 'unknown-level', label)
    if (cells.length > 0 && current === null) return gathered.skip(number, across.of === 'level' ? 'no-kind' : 'no-level')
    for (const { head, cell } of cells) {
      const { entries, isJoined } = entriesOf(cell, true)
      if (isJoined) gathered.note(number, 'lines-joined', cleanCell(cell))
      for (const text of entries.map(cleanCell).filter((entry) => entry !== '')) {
        const [level, kind] = across.of === 'level' ? [head, current] : [current, head]
        gathered.addElement(number, { level: level as Level, kind: kind as Kind, text, theme: null, group: null }, [])
      }
    }
  })
  if (gathered.elements.length === 0) return null

  const width = Math.max(...rows.map((row) => row.length))
  const unknownColumns = Array.from({ length: width }, (_, column) => column)
    .filter((column) => column !== labelAt && !across.columns.has(column) && rows.slice(across.at).some((row) => cleanCell(row[column]) !== ''))
    .map((column) => ({ column: columnLetters(column), header: shorten(cleanCell(rows[across.at]?.[column])) }))
  return { ok: true, elements: gathered.elements, skipped: gathered.skipped, notes: gathered.notes, unknownColumns }
}
