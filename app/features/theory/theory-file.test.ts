import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AVAILABILITIES, KINDS, LEVELS, countTheory, elementKey, normaliseText, readAvailability, readKind, readLevel, toTheory,
} from './theory-file.ts'
import type { Theory } from './theory-file.ts'
import { readTheoryFile } from './theory-file.server.ts'
import { holds } from '../../../tests/support/properties.ts'

const HEADER = ['level', 'element', 'text', 'theme', 'group', 'metric', 'availability']

function theoryOf(rows: readonly (readonly string[])[]): Theory {
  const theory = toTheory(rows)
  if (!theory.ok) throw new Error(`${theory.problem} ${theory.detail ?? ''}`)
  return theory
}

/** A second way of reading a CSV, by hand, so that the counts do not rest on the code they check. */
function readNaively(csv: string): string[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .map((line) => Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? ''))
}

describe('the theories of two real places', () => {
  it.each([
    { place: 'nottingham', rows: 223, elements: 190, outcomes: 43, indicators: 51 },
    { place: 'bristol', rows: 327, elements: 302, outcomes: 185, indicators: 90 },
  ])('$place is read whole', ({ place, rows, ...counts }) => {
    const bytes = readFileSync(new URL(`../../../supabase/seed/theory/${place}.csv`, import.meta.url))
    const naive = readNaively(bytes.toString('utf8')).slice(1)
    const identities = new Map(naive.map(([level, kind, text, , group]) => [[level, kind, group, text].join('|'), kind ?? '']))
    expect(naive).toHaveLength(rows)
    expect(identities.size).toBe(counts.elements)
    expect([...identities.values()].filter((kind) => /outcome|Impact/.test(kind))).toHaveLength(counts.outcomes)
    expect(naive.filter((row) => row[5] !== '')).toHaveLength(counts.indicators)

    const theory = readTheoryFile(bytes, `${place}.csv`)
    if (!theory.ok) throw new Error(theory.problem)
    expect(countTheory(theory.elements)).toEqual(counts)
    expect(theory.skipped).toEqual([])
    expect(theory.unknownColumns).toEqual([])
    expect(new Set(theory.elements.map(elementKey)).size).toBe(counts.elements)
    // Every cell of every row is found again in the element its row belongs to.
    const metrics = theory.elements.flatMap((element) => element.indicators)
    naive.forEach(([, , text, theme, group, metric], index) => {
      const row = index + 2
      const element = theory.elements.find((one) => one.text === text && (one.priorityGroup ?? '') === group)
      expect(element?.theme ?? '').toBe(theme)
      if (metric !== '') expect(metrics).toContainEqual(expect.objectContaining({ row, metric }))
    })
  })
})

describe('headers', () => {
  const names: Record<string, string[]> = {
    level: ['Level', 'ToC level', ' LEVEL ', 'Tier', '\uFEFFlevel'],
    kind: ['Element', 'Kind', 'Type', 'Theory of change element', 'Category'],
    text: ['Text', 'Description', 'Statement', 'Wording', 'Outcome'],
    theme: ['Theme', 'Workstream', 'strand'],
    group: ['Group', 'Priority\u00A0group', 'Cohort'],
    metric: ['Metric', 'Proposed measurement metric', 'Indicator', 'MEASURE', 'Proposed\nmeasurement metric'],
    availability: ['Availability', 'Current availability (held / not held, or new)', 'Data availability'],
  }
  const cells = [
    ['System level', 'Short–term outcomes', 'Services share what they know.', 'Data', 'Young people', 'Share who agree', 'data held'],
    ['Service', 'Activity', 'Run a forum.', '', '', '', ''],
    ['Beneficiaries', 'Impacts', 'People are safe, and say so.', '', '', 'Number safe', 'collected, but not held'],
  ]
  const expected = theoryOf([HEADER, ...cells])

  it('mean the same in any order, case, spelling and place in the sheet', () => {
    const spelling = fc.tuple(...Object.values(names).map((list) => fc.constantFrom(...list)))
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
    holds(
      fc.property(spelling, order, fc.boolean(), fc.nat(18), (header, columns, upper, titles) => {
        const pick = (row: readonly string[]) => columns.map((column) => row[column] ?? '')
        const above = Array.from({ length: titles }, (_, index) => (index % 2 === 0 ? ['Our theory of change'] : []))
        const theory = theoryOf([...above, pick(header).map((name) => (upper ? name.toUpperCase() : name)), ...cells.map(pick)])
        const shift = <T extends { row: number }>(thing: T): T => ({ ...thing, row: thing.row + titles })
        expect(theory.elements).toEqual(
          expected.elements.map((element) => ({ ...shift(element), indicators: element.indicators.map(shift) })),
        )
        expect(theory.skipped).toEqual([])
      }),
    )
  })

  it('tell kind from text by what stands in the columns', () => {
    const theory = theoryOf([['Level', 'Category', 'Element', 'Type'], ['System', 'Data', 'Run a forum.', 'Activity']])
    expect(theory.elements[0]).toMatchObject({ kind: 'activity', text: 'Run a forum.' })
    expect(theory.unknownColumns).toEqual([{ column: 'B', header: 'Category' }])
  })

  it('report columns there is no place for, named or not', () => {
    const theory = theoryOf([['Notes', ...HEADER, '', ''], ['n', 'System', 'Input', 'Money', '', '', '', '', 'x', '']])
    expect(theory.unknownColumns).toEqual([{ column: 'A', header: 'Notes' }, { column: 'I', header: '' }])
  })

  it('say what is missing', () => {
    expect(toTheory([['Level', 'Theme'], ['System', 'Data']])).toEqual({ ok: false, problem: 'missing-columns', detail: 'kind, text' })
    expect(toTheory([['Name', 'Phone'], ['a', 'b']])).toMatchObject({ ok: false, problem: 'no-header' })
    expect(toTheory([])).toEqual({ ok: false, problem: 'empty' })
  })
})

describe('words', () => {
  it('are understood as people write them, and as we store them', () => {
    for (const kind of KINDS) expect(readKind(kind)).toBe(kind)
    for (const level of LEVELS) expect(readLevel(level)).toBe(level)
    for (const availability of AVAILABILITIES) expect(readAvailability(availability)).toBe(availability)
    for (const word of ['Short term outcome', 'Short\u2011term outcomes', 'Early outcome', 'Short-term outcome (year 1)']) {
      expect(readKind(word)).toBe('short_term_outcome')
    }
    for (const word of ['Long-term outcome', 'LONGER TERM OUTCOMES']) expect(readKind(word)).toBe('longer_term_outcome')
    expect(['3. Activities', 'External factors', 'Unintended consequence(s)', 'Assumptions:'].map(readKind)).toEqual([
      'activity', 'external_factor', 'unintended_consequence', 'assumption',
    ])
    expect(['Outcome', 'Medium-term outcome', '', 'constructor'].map(readKind)).toEqual([null, null, null, null])
    expect(['Systems', 'Individual level', 'Person', 'Galaxy'].map(readLevel)).toEqual(['system', 'individual', 'individual', null])
    expect(['Yes, held', 'collected, not held', 'New data required', 'not collected', 'maybe'].map(readAvailability)).toEqual([
      'held', 'collected_not_held', 'new', 'new', null,
    ])
  })

  it('are normalised once and for all', () => {
    expect(normaliseText(' \uFEFFCafe\u0301\u200B \t\n open\u00A0now ')).toBe('Caf\u00E9 open now')
    expect(normaliseText('a\u200Db \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645')).toBe(
      'ab \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645',
    )
    expect(normaliseText('nul\u0000 half\uD800')).toBe('nul half\uFFFD')
    const odd = fc.constantFrom('\u200B', '\u200C', '\u200D', ' ', '\u00A0', 'a', '\u0301', '\u212A', '\u{1F468}', '\uD800', '\u202E', '\u0085', '\u1FEF')
    holds(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(odd).map((parts) => parts.join(''))), (text) => {
      const once = normaliseText(text)
      expect(normaliseText(once)).toBe(once)
      expect(once).toBe(once.trim())
    }))
    expect(normaliseText(`é${'\u200D'.repeat(300_000)}é`).length).toBe(300_002) // and in time that does not explode
  })
})

describe('rows', () => {
  it('of one element merge, and what adds nothing is reported with the row it repeats', () => {
    const theory = theoryOf([
      HEADER,
      ['System', 'Impact', 'Trust grows.', '', '', '', ''],
      ['system', 'impacts', ' Trust\u00A0 grows.\u200B', 'Data', '', 'Share who trust', ''],
      ['System', 'Impact', 'Trust grows.', 'Data', '', 'Share who trust', 'new'],
      ['System', 'Impact', 'Trust grows.', 'Data', '', 'Share who trust', 'held'],
      ['System', 'Impact', 'Trust grows.', 'People', '', 'Number of complaints', 'perhaps'],
      ['System', 'Impact', 'Trust grows.', 'Data', '', '', ''],
      ['System', 'Impact', 'Trust grows.', 'Data', 'Young people', '', ''],
      ['System', 'Impact', 'TRUST grows.', '', '', '', 'new'],
    ])
    expect(theory.elements.map(({ row, text, theme, priorityGroup }) => [row, text, theme, priorityGroup])).toEqual([
      [2, 'Trust grows.', 'Data', null],
      [8, 'Trust grows.', 'Data', 'Young people'],
      [9, 'TRUST grows.', null, null],
    ])
    expect(theory.elements[0]?.indicators).toMatchObject([
      { row: 3, metric: 'Share who trust', availability: 'new' },
      { row: 6, metric: 'Number of complaints', availability: null },
    ])
    expect(theory.skipped).toEqual([
      { row: 5, reason: 'availability-differs', detail: 'held' },
      { row: 6, reason: 'theme-differs', detail: 'People' },
      { row: 6, reason: 'unknown-availability', detail: 'perhaps' },
      { row: 7, reason: 'duplicate-row', detail: '2' },
      { row: 9, reason: 'availability-without-metric', detail: 'new' },
    ])
  })

  it('that cannot be taken say why; blank ones say nothing', () => {
    const long = 'x'.repeat(10_000)
    const theory = theoryOf([
      HEADER,
      ['', '', ' ', '\u200B', '', '', ''],
      ['', 'Activity', 'Below the level.'],
      ['Galaxy', 'Activity', 'Far.'],
      ['System', '', 'No kind.'],
      ['System', 'Outcome', 'Which term?'],
      ['System', 'Activity', '–'],
      ['System', 'Activity', long],
      ['System', 'Activity', 'Group.', '', long],
      ['System', 'Activity', 'Unquoted', ' comma.', 'Data', '', '', ''],
      ['System', 'Activity', '#REF!'],
      ['System', 'Activity', 'Stays.', long, '', long, 'new'],
    ])
    expect(theory.skipped.map(({ row, reason, detail }) => [row, reason, detail])).toEqual([
      [3, 'no-level', undefined], [4, 'unknown-level', 'Galaxy'], [5, 'no-kind', undefined], [6, 'unknown-kind', 'Outcome'],
      [7, 'no-text', undefined], [8, 'text-too-long', '10000'], [9, 'priority-group-too-long', '10000'],
      [10, 'too-many-cells', '8'], [11, 'cell-error', '#REF!'], [12, 'theme-too-long', '10000'], [12, 'metric-too-long', '10000'],
    ])
    expect(theory.elements).toEqual([
      { row: 12, level: 'system', kind: 'activity', text: 'Stays.', theme: null, priorityGroup: null, indicators: [] },
    ])
  })

  it('read again from what was read change nothing', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 })
    const row = fc.tuple(fc.constantFrom('System', 'service', '?'), fc.constantFrom('Impact', 'Early outcome', '?'), cell, cell, cell, cell, fc.constantFrom('', 'new', 'held', '?'))
    holds(fc.property(fc.array(row), (rows) => {
      const first = theoryOf([HEADER, ...rows])
      const again = theoryOf([HEADER, ...first.elements.flatMap(({ level, kind, text, theme, priorityGroup, indicators }) =>
        (indicators.length > 0 ? indicators : [{ metric: '', availability: '' }]).map(({ metric, availability }) =>
          [level, kind, text, theme ?? '', priorityGroup ?? '', metric, availability ?? '']))])
      const bare = (theory: Theory) => theory.elements.map((element) => ({ ...element, row: 0, indicators: element.indicators.map((indicator) => ({ ...indicator, row: 0 })) }))
      expect(bare(again)).toEqual(bare(first))
      expect(again.skipped).toEqual([])
      const taken = new Set([...first.elements.map((element) => element.row), ...first.elements.flatMap(({ indicators }) => indicators.map((one) => one.row)), ...first.skipped.map((one) => one.row)])
      rows.forEach((_, index) => { if (!taken.has(index + 2)) expect(first.elements.some(({ theme }) => theme !== null)).toBe(true) })
    }))
  })

  it('keep a text that looks like a formula, with or without the apostrophe an export puts before it', () => {
    const theory = theoryOf([HEADER, ['System', 'Input', "'=1+1"], ['System', 'Input', '=1+1'], ['System', 'Input', "'quoted'"]])
    expect(theory.elements.map(({ text }) => text)).toEqual(['=1+1', "'quoted'"])
    expect(theory.skipped).toEqual([{ row: 3, reason: 'duplicate-row', detail: '2' }])
  })
})
