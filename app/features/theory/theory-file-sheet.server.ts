// The cells of one sheet of a workbook, as rows of text.

import { HEADER_WITHIN_ROWS } from './theory-file-columns.ts'
import { richText, type CellStyle, type SharedText } from './theory-file-styles.server.ts'
import { SHEET_CELLS_MAX, SHEET_MERGED_CELLS_MAX, SHEET_MERGES_MAX } from './theory-file-words.ts'
import { unescaped, walkXml } from './theory-file-xml.server.ts'

/** Rows by their number in the sheet, in which something is hidden or struck out. */
export type SheetRows = { rows: string[][]; hiddenRows: number[]; struckRows: number[]; hiddenColumns: number[]; cells: number }

/** A sheet that is built to harm, or is too large; `detail` says in what. */
export class SheetRefused extends Error {
  readonly problem: 'unsafe-file' | 'too-large'
  constructor(problem: 'unsafe-file' | 'too-large', detail: string) {
    super(detail)
    this.problem = problem
  }
}

const ROWS_OF_A_SHEET_MAX = 1_048_576
const COLUMNS_OF_A_SHEET_MAX = 16_384
const DAY_MS = 86_400_000

type Given = { styles: readonly CellStyle[]; texts: readonly SharedText[]; isFrom1904: boolean; cellsBefore: number }
type Merge = { left: number; top: number; bottom: number }

/**
 * Takes the XML of a sheet; gives its rows. A merged cell gives its text to each row it covers, in its first column only.
 * A formula gives the value it had when the file was saved and is never worked out; one saved without a value gives #N/A.
 * @throws SheetRefused past a limit, Error when it is damaged.
 */
export function readSheet(xml: string, given: Given): SheetRows {
  const grid = new Map<number, Map<number, string>>()
  const merges: Merge[] = []
  const hidden = new Set<number>()
  const struck = new Set<number>()
  const hiddenColumns = new Set<number>()
  let [row, column, cells, merged] = [0, 0, 0, 0]
  let cell: { type: string; style: CellStyle | undefined; value: string | null; inline: SharedText | null; hasFormula: boolean } | null = null
  let inValue = false
  const inline = richText((text) => {
    if (cell) cell.inline = text
  })
  let inInline = false
  walkXml(xml, {
    open(name, attributes) {
      if (inInline) return inline.open(name, attributes, 'is')
      if (name === 'col' && isTrue(attributes.get('hidden'))) {
        const [from, to] = [Number(attributes.get('min')), Math.min(Number(attributes.get('max')), COLUMNS_OF_A_SHEET_MAX)]
        for (let at = from; at <= to; at += 1) hiddenColumns.add(at)
      } else if (name === 'row') {
        row = placeIn(attributes.get('r') ?? String(row + 1), ROWS_OF_A_SHEET_MAX)
        column = 0
        if (isTrue(attributes.get('hidden'))) hidden.add(row)
      } else if (name === 'c') {
        cells += 1
        if (given.cellsBefore + cells > SHEET_CELLS_MAX) throw new SheetRefused('too-large', 'cells')
        const letters = /^([A-Z]{1,3})\d+$/i.exec(attributes.get('r') ?? '')?.[1]
        column = letters === undefined ? column + 1 : columnOf(letters.toUpperCase())
        if (column > COLUMNS_OF_A_SHEET_MAX) throw new Error('There is no such column.')
        cell = { type: attributes.get('t') ?? 'n', style: given.styles[Number(attributes.get('s') ?? '0')], value: null, inline: null, hasFormula: false }
      } else if (name === 'f' && cell) {
        cell.hasFormula = true
      } else if (name === 'v' && cell) {
        cell.value = ''
        inValue = true
      } else if (name === 'is' && cell) {
        inInline = true
        inline.open(name, attributes, 'is')
      } else if (name === 'mergeCell') {
        const range = mergeOf(attributes.get('ref') ?? '')
        merged += range.size
        merges.push(range)
        if (merged > SHEET_MERGED_CELLS_MAX || merges.length > SHEET_MERGES_MAX) throw new SheetRefused('unsafe-file', 'merged-cells')
      }
    },
    text(text) {
      if (inInline) inline.text(text)
      else if (inValue && cell) cell.value = (cell.value ?? '') + text
    },
    close(name) {
      if (inInline) {
        inline.close(name, 'is')
        if (name === 'is') inInline = false
      } else if (name === 'v') {
        inValue = false
      } else if (name === 'c' && cell) {
        const shared = cell.type === 's' ? given.texts[Number(cell.value)] : null
        const text = cell.inline?.text ?? shared?.text ?? textOf(cell.type, cell.value, cell.hasFormula, cell.style, given.isFrom1904)
        if (text.trim() !== '') {
          const line = grid.get(row) ?? new Map<number, string>()
          grid.set(row, line.set(column, text))
          if (cell.style?.isStruck || cell.inline?.isStruck || shared?.isStruck) struck.add(row)
        }
        cell = null
      }
    },
  })
  spreadMerged(grid, merges)
  const isFilled = (at: number) => grid.has(at)
  return {
    rows: toRows(grid), cells,
    hiddenRows: [...hidden].filter(isFilled).toSorted((a, b) => a - b),
    struckRows: [...struck].toSorted((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].filter((at) => [...grid.values()].some((line) => line.has(at))).toSorted((a, b) => a - b),
  }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function placeIn(text: string, most: number): number {
  if (!/^\d+$/.test(text)) throw new Error('A row has no number.')
  if (Number(text) < 1 || Number(text) > most) throw new SheetRefused('unsafe-file', 'rows')
  return Number(text)
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function mergeOf(ref: string): Merge & { size: number } {
  const range = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref)
  if (range === null) throw new SheetRefused('unsafe-file', 'merged-cells')
  const [, from = '', first = '', to = from, last = first] = range
  const [left, right, top, bottom] = [columnOf(from), columnOf(to), Number(first), Number(last)]
  return { left: Math.min(left, right), top: Math.min(top, bottom), bottom: Math.max(top, bottom), size: (Math.abs(right - left) + 1) * (Math.abs(bottom - top) + 1) }
}

/** Down, a merged cell is one value for several rows; a row that holds nothing else stays blank. */
function spreadMerged(grid: Map<number, Map<number, string>>, merges: readonly Merge[]): void {
  for (const { left, top, bottom } of merges) {
    const text = grid.get(top)?.get(left)
    for (let row = top + 1; text !== undefined && row <= bottom; row += 1) grid.get(row)?.set(left, text)
  }
}

function textOf(type: string, value: string | null, hasFormula: boolean, style: CellStyle | undefined, isFrom1904: boolean): string {
  if (value === null || value === '') return value === null && hasFormula ? '#N/A' : ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n') return unescaped(value)
  const number = Number(value)
  if (Number.isNaN(number)) return '#N/A'
  if (style?.number === 'percent') return `${Number((number * 100).toPrecision(12))}%`
  if (style?.number === 'date') return dateOf(number, isFrom1904)
  return String(Number(number.toPrecision(15)))
}

/** Days are counted from 1900 or 1904, the first with a 29 February 1900 that never was. */
function dateOf(days: number, isFrom1904: boolean): string {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(first + Math.floor(days) * DAY_MS)
  return Number.isNaN(date.getTime()) ? '#VALUE!' : date.toISOString().slice(0, 10)
}

function toRows(grid: ReadonlyMap<number, ReadonlyMap<number, string>>): string[][] {
  const last = Math.max(0, ...grid.keys())
  const width = Math.max(0, ...[...grid.values()].map((line) => Math.max(...line.keys())))
  const blank: string[] = [] // shared, as a sheet may have a great many
  return Array.from({ length: last }, (_, index) => {
    const line = grid.get(index + 1)
    if (!line) return blank
    // A row in a sheet is never too long, as one in a CSV may be: the rows that may be the header span the sheet.
    const cells = Array.from({ length: index < HEADER_WITHIN_ROWS ? width : Math.max(...line.keys()) }, () => '')
    for (const [column, text] of line) cells[column - 1] = text
    return cells
  })
}
