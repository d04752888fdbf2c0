import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWorkbook } from '../../../tests/support/theory-files/workbook.ts'
import { readTheoryFile } from './theory-file.server.ts'
import { cleanCell, columnLetters, FIELDS, normaliseText, toTheory } from './theory-file.ts'
import { holds } from '../../../tests/support/properties.ts'

const read = (text: string | Uint8Array, name = 'plan.csv') => readTheoryFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, name)
const HEAD = 'Level,Element,Text,Proposed measurement metric,Unit,Baseline,Target,Current availability\n'

describe('what is said of a metric', () => {
  it('has its places: unit, baseline and target', () => {
    expect(read(`${HEAD}Individual,Longer-term outcome,People keep a home they chose.,Tenancies kept for a year,per cent,41,60,held\n`)).toMatchObject({
      elements: [{ indicators: [{ metric: 'Tenancies kept for a year', unit: 'per cent', baseline: '41', target: '60', availability: 'held' }] }], skipped: [], notes: [], unknownColumns: [],
    })
  })
  it('goes by other names too, and is told from the date of a baseline and the group a target is for', () => {
    const header = 'Level,Element,Text,Indicator,Unit of measure,Baseline (2024),Target 2027,Baseline date,Target group'
    const theory = toTheory([header.split(','), ['System', 'Impact', 'A', 'Share', '%', '41', '60', '2024', 'Women']])
    expect(theory).toMatchObject({ elements: [{ priorityGroup: 'Women', indicators: [{ unit: '%', baseline: '41', target: '60' }] }], unknownColumns: [{ header: 'Baseline date' }] })
  })
  it('is said when it stands without a metric, is too long, or differs from an earlier row', () => {
    const theory = read(`${HEAD}System,Impact,A,,,41,,\nSystem,Impact,B,M,${'u'.repeat(61)},1,,\nSystem,Impact,B,M,days,2,,\n`)
    expect(theory).toMatchObject({ skipped: [{ row: 2, reason: 'value-without-metric', detail: '41' }, { row: 3, reason: 'value-too-long' }, { row: 4, reason: 'value-differs', detail: '2' }], elements: [{ text: 'A' }, { text: 'B', indicators: [{ unit: 'days', baseline: '1' }] }] })
  })
})

describe('a cell of several lines', () => {
  it('becomes several entries where its lines are a list', () => {
    const theory = read(`${HEAD}Service,Short-term outcome,"- People are seen within a day\n- People choose their own worker\n- Nobody repeats\n  their story",,,,,\nService,Output,A hub in each district.,"Number of hubs open\nNumber of visits a week","hubs\nvisits",,"5\n100",\n`)
    expect(theory).toMatchObject({
      elements: [{ row: 2, text: 'People are seen within a day' }, { text: 'People choose their own worker' }, { text: 'Nobody repeats their story' },
        { row: 3, text: 'A hub in each district.', indicators: [{ metric: 'Number of hubs open', unit: 'hubs', target: '5' }, { metric: 'Number of visits a week', unit: 'visits', target: '100' }] }],
      skipped: [], notes: [{ row: 2, note: 'lines-joined' }],
    })
  })
  it.each(['• One\n• Two', '1. One\n2. Two', '1) One\n2) Two', '* One\n* Two', '– One\n– Two', '• One • Two', '(a) One\n(b) Two'])('%j is two', (cell) => {
    expect(toTheory([['Level', 'Element', 'Text'], ['System', 'Impact', cell]])).toMatchObject({ elements: [{ text: 'One' }, { text: 'Two' }], notes: [] })
  })
  it('is one text where they are not, and that is said', () => {
    expect(toTheory([['Level', 'Element', 'Text'], ['System', 'Impact', 'Two\nlines']])).toMatchObject({ elements: [{ text: 'Two lines' }], notes: [{ row: 2, note: 'lines-joined', detail: 'Two lines' }] })
  })
  it('pairs metrics with entries where there are as many, and says where they went otherwise', () => {
    const rows = (metric: string) => toTheory([['Level', 'Element', 'Text', 'Metric'], ['System', 'Impact', '• A\n• B\n• C', metric]])
    expect(rows('One\nTwo\nThree')).toMatchObject({ elements: [{ indicators: [{ metric: 'One' }] }, { indicators: [{ metric: 'Two' }] }, { indicators: [{ metric: 'Three' }] }], notes: [] })
    expect(rows('One\nTwo')).toMatchObject({ elements: [{ indicators: [{ metric: 'One' }, { metric: 'Two' }] }, { indicators: [] }, { indicators: [] }], notes: [{ note: 'metrics-with-first' }] })
  })
})

describe('a file of another encoding', () => {
  const bytes = (...parts: (string | number)[]) => Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))))
  const start = 'Level,Element,Text\nSystem,Impact,People’s own words decide – always.\nSystem,Impact,The caf'
  it.each([['', start], ['with its mark', `\uFEFF${start}`]])('in one byte %s spoils that sign alone, and its row is named', (_, text) => {
    expect(read(bytes(text, 0xe9, ' stays open.\nService,Output,A leaflet in العربية and Polski.\n'))).toMatchObject({
      elements: [{ text: 'People’s own words decide – always.' }, { text: 'The café stays open.' }, { text: 'A leaflet in العربية and Polski.' }], notes: [{ row: 3, note: 'odd-byte' }],
    })
  })
  it('of an older Mac is read as one, and said', () => {
    const mac = bytes('Level,Element,Text\rSystem,Impact,People', 0xd5, 's own words decide ', 0xd0, ' always.\rService,Output,A caf', 0x8e, ' every week.\r')
    expect(read(mac)).toMatchObject({ elements: [{ text: 'People’s own words decide – always.' }, { text: 'A café every week.' }], notes: [{ row: 0, note: 'mac' }] })
  })
  it.each(['Café – open', 'People’s words', '“Quoted” £5', 'Señora Müller à côté', 'ÉCOLE, PRÊT'])('of an older Windows is still read as one: %s', (text) => {
    const western: Record<string, number> = { '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94 }
    expect(read(bytes('level,kind,text\nService,Output,"', ...[...text].map((sign) => western[sign] ?? sign.charCodeAt(0)), '"\n'))).toMatchObject({ elements: [{ text }], notes: [] })
  })
})

describe('a theory that is drawn as a matrix', () => {
  const across = [['Our plan 2026'], [], ['', 'System level', 'Service level', 'Individual level'], ['Inputs', '• Money\n• Time', 'Staff', ''], ['Longer-term outcomes', 'Trust grows.', '- Doors open\n- Nobody waits', 'People keep a home.'], ['Colour', 'red', '', '']]
  const expected = [['system', 'input', 'Money'], ['system', 'input', 'Time'], ['service', 'input', 'Staff'], ['system', 'longer_term_outcome', 'Trust grows.'], ['service', 'longer_term_outcome', 'Doors open'], ['service', 'longer_term_outcome', 'Nobody waits'], ['individual', 'longer_term_outcome', 'People keep a home.']]
  const found = (theory: ReturnType<typeof read>) => (theory.ok ? theory.elements.map(({ level, kind, text }) => [level, kind, text]) : [theory.problem])

  it('with levels across and stages down', () => {
    const theory = read(makeWorkbook([{ name: 'ToC', rows: across }]), 'plan.xlsx')
    expect(found(theory)).toEqual(expected)
    expect(theory).toMatchObject({ table: null, notes: [{ row: 1, note: 'title' }], skipped: [{ row: 6, reason: 'unknown-kind', detail: 'Colour' }], unknownColumns: [] })
  })
  it('with stages across and levels down, in a CSV, with a column of notes', () => {
    const theory = read('Level,Activities,Outputs,Notes\nService,"• A hub\n• A van",A leaflet,mine\n,,More leaflets,\n')
    expect(found(theory)).toEqual([['service', 'activity', 'A hub'], ['service', 'activity', 'A van'], ['service', 'output', 'A leaflet'], ['service', 'output', 'More leaflets']])
    expect(theory).toMatchObject({ unknownColumns: [{ column: 'D', header: 'Notes' }] })
  })
  it('with a sheet for each level and the stages as its columns', () => {
    const sheet = (name: string, rows: string[][]) => ({ name, rows: [['Inputs', 'Activities', 'Impact'], ...rows] })
    const theory = read(makeWorkbook([sheet('System', [['Money', 'Meet', 'Trust'], ['', 'Plan', '']]), sheet('Service level', [['Staff', '', 'Doors open']]), { name: 'Notes', rows: [['Hello']] }]), 'plan.xlsx')
    expect(found(theory)).toEqual([['system', 'input', 'Money'], ['system', 'activity', 'Meet'], ['system', 'impact', 'Trust'], ['system', 'activity', 'Plan'], ['service', 'input', 'Staff'], ['service', 'impact', 'Doors open']])
    expect(theory).toMatchObject({ sheets: ['System', 'Service level'], unreadSheets: ['Notes'] })
  })
  it('is not seen in a list of other things', () => expect(read('Name,Phone\nAnn,1\n')).toMatchObject({ problem: 'no-header' }))
})

describe('columns that are put right by hand', () => {
  const rows = [['A list', '', ''], ['Tier of it', 'Sort', 'What'], ['System', 'Impact', 'Doors open']]
  it('are taken as they are chosen', () => {
    const columns = new Map([['level', 0], ['kind', 1], ['text', 2]] as const)
    expect(toTheory(rows)).toMatchObject({ ok: false })
    expect(toTheory(rows, { headerAt: 1, columns })).toMatchObject({ elements: [{ level: 'system', kind: 'impact', text: 'Doors open' }], notes: [{ row: 1, note: 'title' }] })
    expect(toTheory(rows, { headerAt: 1, columns: new Map([['level', 0]] as const) })).toEqual({ ok: false, problem: 'missing-columns', detail: 'kind, text' })
  })
})

describe('plain names', () => {
  const read = (...rows: string[][]) => toTheory([['Level', 'Element', 'Text', 'Plain name', 'Plain name (Polish)', 'Plain name in Welsh'], ...rows])
  it('are taken in each language, and put together with an earlier row of the same outcome', () => {
    expect(read(['System', 'Impact', 'Doors open', 'You get in', 'Wchodzisz', ''], ['System', 'Impact', 'Doors open', '', '', ''], ['System', 'Impact', 'Doors open', 'You get in', '', 'Cewch fynd i mewn']))
      .toMatchObject({ elements: [{ text: 'Doors open', plainName: { en: 'You get in', pl: 'Wchodzisz', cy: 'Cewch fynd i mewn' } }], skipped: [{ row: 3, reason: 'duplicate-row' }], unknownColumns: [] })
  })
  it('stand line by line where a row holds several outcomes', () => {
    expect(read(['System', 'Impact', '- A\n- B', 'a\nb', '', ''])).toMatchObject({ elements: [{ text: 'A', plainName: { en: 'a' } }, { text: 'B', plainName: { en: 'b' } }] })
  })
  it('are said and not taken where they cannot be', () => {
    expect(read(['System', 'Input', 'Money', 'Cash', '', ''], ['System', 'Impact', 'A', '', 'Po polsku', ''], ['System', 'Impact', 'B', 'x'.repeat(161), '', ''], ['System', 'Impact', '- C\n- D', 'both', '', ''], ['System', 'Impact', 'E', 'one', '', ''], ['System', 'Impact', 'E', 'two', '', '']))
      .toMatchObject({ skipped: [
        { row: 2, reason: 'name-not-of-outcome', detail: 'Cash' }, { row: 3, reason: 'name-without-english', detail: 'Po polsku' }, { row: 4, reason: 'name-too-long', detail: '161' },
        { row: 5, reason: 'name-of-several', detail: 'both' }, { row: 7, reason: 'name-differs', detail: 'two' }] })
  })
})

describe('every cell that holds something', () => {
  const cell = fc.constantFrom('', '', 'System', 'Service', 'Impact', 'Input', 'Doors open', '- a\n- b', 'two\nlines', 'held', 'Galaxy', '41', '—')
  it('is taken, or said with its row or its column', () => {
    holds(fc.property(fc.shuffledSubarray([...FIELDS, 'Colour', ''], { minLength: 5 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 11 }), { maxLength: 6 }), (names, body) => {
      const header = ['level', 'kind', 'text', ...names.filter((name) => !['level', 'kind', 'text'].includes(name))]
      const rows = [['Plan'], header, ...body.map((row) => row.slice(0, header.length))]
      const theory = toTheory(rows)
      if (!theory.ok) return
      const saidRows = new Set([...theory.skipped, ...theory.notes].map(({ row }) => row))
      const saidColumns = new Set(theory.unknownColumns.map(({ column }) => column))
      const taken = normaliseText(theory.elements.flatMap((one) => [one.level, one.kind, one.text, one.theme, one.priorityGroup, ...Object.values(one.plainName ?? {}), ...one.indicators.flatMap(({ metric, unit, baseline, target, availability }) => [metric, unit, baseline, target, availability])]).join(' ')).toLowerCase()
      rows.forEach((row, at) => row.forEach((value, column) => {
        if (at === 1 || cleanCell(value) === '' || saidRows.has(at + 1) || saidColumns.has(columnLetters(column))) return
        for (const line of value.split('\n')) expect(taken, `${at + 1} ${columnLetters(column)} ${value}`).toContain(line.replace('- ', '').toLowerCase())
      }))
    }), { numRuns: 2000 })
  })
})
