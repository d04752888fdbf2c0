// The elements of a file as they are read, row by row, and what of each row could not be taken.

import type { PlainName } from './outcome-name.ts'
import { FIELDS } from './theory-file-columns.ts'
import type { Field } from './theory-file-columns.ts'
import { entriesOf, linesOf } from './theory-file-lines.ts'
import type { Lines } from './theory-file-lines.ts'
import { plainNamesOf } from './theory-file-plain.ts'
import { elementKey } from './theory-file-shape.ts'
import type { NoteReason, SkippedRow, SkipReason, TheoryElementInput, TheoryIndicatorInput, TheoryNote } from './theory-file-shape.ts'
import {
  BASELINE_MAX, ELEMENT_TEXT_MAX, METRIC_MAX, PRIORITY_GROUP_MAX, TARGET_MAX, THEME_MAX, UNIT_MAX,
  cleanCell as clean, readAvailability, readKind, readLevel, shorten,
} from './theory-file-words.ts'
import type { Kind, Level } from './theory-file-words.ts'

const SPREADSHEET_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/** What is said of a metric besides what it is, with the most each may hold. */
const VALUES = { unit: UNIT_MAX, baseline: BASELINE_MAX, target: TARGET_MAX } as const
const VALUE_FIELDS = ['unit', 'baseline', 'target'] as const

type RawCell = (field: Field) => string
type Measure = Pick<TheoryIndicatorInput, 'metric' | 'unit' | 'baseline' | 'target'> & { availability: string }

/** The elements read so far, each known by its key, and what could not be taken. */
export class Gathering {
  readonly elements: TheoryElementInput[] = []
  readonly skipped: SkippedRow[] = []
  readonly notes: TheoryNote[] = []
  readonly #byKey = new Map<string, TheoryElementInput>()
  readonly #indicators = new Map<string, TheoryIndicatorInput>()

  skip(row: number, reason: SkipReason, detail = ''): void {
    this.skipped.push(detail === '' ? { row, reason } : { row, reason, detail: shorten(detail) })
  }

  note(row: number, note: NoteReason, detail = ''): void {
    this.notes.push(detail === '' ? { row, note } : { row, note, detail: shorten(detail) })
  }

  /** Takes a row of a table by what stands under each column, as it was typed. */
  add(row: number, raw: RawCell): void {
    const cell = (field: Field) => clean(raw(field))
    const error = FIELDS.map(cell).find((value) => SPREADSHEET_ERROR.test(value))
    if (error !== undefined) return this.skip(row, 'cell-error', error)
    if (cell('level') === '') return this.skip(row, 'no-level')
    const level = readLevel(cell('level'))
    if (level === null) return this.skip(row, 'unknown-level', cell('level'))
    if (cell('kind') === '') return this.skip(row, 'no-kind')
    const kind = readKind(cell('kind'))
    if (kind === null) return this.skip(row, 'unknown-kind', cell('kind'))
    if (cell('text') === '') return this.skip(row, 'no-text')
    const group = cell('group') === '' ? null : cell('group')
    if (group !== null && group.length > PRIORITY_GROUP_MAX) return this.skip(row, 'priority-group-too-long', String(group.length))
    const theme = this.#shortEnough(row, cell('theme'), THEME_MAX, 'theme-too-long')
    const texts = this.#entries(row, raw('text'), false)
    const measures = this.#measuresOf(row, raw)
    // As many metrics as entries: one each. Otherwise nobody can tell which is whose, so all stand with the first, and that is said.
    const isPaired = texts.length > 1 && measures.length === texts.length
    if (texts.length > 1 && measures.length > 0 && !isPaired) this.note(row, 'metrics-with-first')
    const names = plainNamesOf(raw, kind, texts.length, (reason, detail) => this.skip(row, reason, detail))
    texts.forEach((text, at) => this.addElement(row, { level, kind, text, theme, group, plainName: names[at] }, isPaired ? measures.slice(at, at + 1) : at === 0 ? measures : []))
  }

  /** Takes one element with how it is measured. The same one again, by its key, is put together with the first. */
  addElement(row: number, said: { level: Level; kind: Kind; text: string; theme: string | null; group: string | null; plainName?: PlainName }, measures: readonly Measure[]): void {
    const { level, kind, text, theme, group: priorityGroup, plainName = {} } = said
    if (text.length > ELEMENT_TEXT_MAX) return this.skip(row, 'text-too-long', String(text.length))
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
    const nameIsNews = this.#addName(row, element, plainName)
    for (const measure of measures) this.#addIndicator(row, key, element, measure)
    if (measures.length === 0 && known !== undefined && !themeIsNews && !nameIsNews) this.skip(row, 'duplicate-row', String(known.row))
  }

  /** Puts a plain name with what an earlier row said of the same outcome. Gives whether it said anything new, or anything else. */
  #addName(row: number, element: TheoryElementInput, plainName: PlainName): boolean {
    let isNews = false
    for (const [language, words] of Object.entries(plainName)) {
      const known = element.plainName?.[language]
      if (known === words) continue
      if (known === undefined) element.plainName = { ...element.plainName, [language]: words }
      else this.skip(row, 'name-differs', words)
      isNews = true
    }
    return isNews
  }

  /** What a cell says, each thing apart; said when its lines were put together. */
  #entries(row: number, cell: string, mayBeList: boolean): string[] {
    const { entries, isJoined }: Lines = entriesOf(cell, mayBeList)
    if (isJoined) this.note(row, 'lines-joined', clean(cell))
    return entries.map(clean).filter((entry) => entry !== '')
  }

  /** The metrics of a row, each with what else is said of it: line by line where there are as many lines, else of the first. */
  #measuresOf(row: number, raw: RawCell): Measure[] {
    const metrics = this.#entries(row, raw('metric'), true)
    const fitting = metrics.filter((metric) => this.#shortEnough(row, metric, METRIC_MAX, 'metric-too-long') !== null)
    const availability = clean(raw('availability'))
    if (metrics.length === 0) {
      if (availability !== '') this.skip(row, 'availability-without-metric', availability)
      for (const field of VALUE_FIELDS) if (clean(raw(field)) !== '') this.skip(row, 'value-without-metric', clean(raw(field)))
      return []
    }
    const values = VALUE_FIELDS.map((field) => {
      const lines = linesOf(raw(field)).map(clean)
      const isPaired = lines.length === metrics.length
      if (!isPaired && lines.length > 0 && metrics.length > 1) this.note(row, 'value-with-first', clean(raw(field)))
      const each = isPaired ? lines : [clean(raw(field))]
      return each.map((value) => this.#shortEnough(row, value, VALUES[field], 'value-too-long'))
    })
    const said = linesOf(raw('availability')).map(clean)
    return metrics.flatMap((metric, at) => {
      if (!fitting.includes(metric)) return []
      const [unit = null, baseline = null, target = null] = values.map((each) => each[at] ?? null)
      return [{ metric, unit, baseline, target, availability: said.length === metrics.length ? (said[at] ?? '') : availability }]
    })
  }

  #addIndicator(row: number, key: string, element: TheoryElementInput, measure: Measure): void {
    const availability = readAvailability(measure.availability)
    if (availability === null && measure.availability !== '') this.skip(row, 'unknown-availability', measure.availability)
    const indicatorKey = JSON.stringify([key, measure.metric])
    const known = this.#indicators.get(indicatorKey)
    if (known === undefined) {
      const indicator = { row, ...measure, availability }
      this.#indicators.set(indicatorKey, indicator)
      element.indicators.push(indicator)
      return
    }
    let isNews = false
    for (const field of VALUE_FIELDS) {
      const value = measure[field]
      if (value === null || known[field] === value) continue
      if (known[field] === null) known[field] = value
      else this.skip(row, 'value-differs', value)
      isNews = true
    }
    if (availability !== null && known.availability === null) known.availability = availability
    else if (availability !== null && known.availability !== availability) this.skip(row, 'availability-differs', measure.availability)
    else if (!isNews) this.skip(row, 'duplicate-row', String(known.row))
  }

  #shortEnough(row: number, value: string, max: number, reason: SkipReason): string | null {
    if (value.length > max) this.skip(row, reason, String(value.length))
    return value === '' || value.length > max ? null : value
  }
}
