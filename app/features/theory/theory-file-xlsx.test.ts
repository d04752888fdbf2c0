import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWorkbook } from '../../../tests/support/theory-files/workbook.ts'
import type { Shape, TestCell, TestSheet } from '../../../tests/support/theory-files/workbook.ts'
import { makeZip, sheetData, workbookEntries } from '../../../tests/support/theory-files/zip-file.ts'
import type { ZipEntry } from '../../../tests/support/theory-files/zip-file.ts'
import { readTheoryFile } from './theory-file.server.ts'
import { holds } from '../../../tests/support/properties.ts'

const ROWS = [['Level', 'Kind', 'Text'], ['System', 'Input', 'Money & time']]
const plain = () => workbookEntries(sheetData(ROWS))

const one = (rows: TestCell[][], more: Partial<TestSheet> = {}) => makeWorkbook([{ name: 'Theory', rows, ...more }])

function withSheet(xml: string, workbookExtra = ''): Uint8Array {
  return makeZip(workbookEntries(xml, workbookExtra))
}

function withEntries(...extra: ZipEntry[]): Uint8Array {
  return makeZip([...plain(), ...extra])
}

describe('a workbook', () => {
  it.each(['nottingham', 'bristol'])('of %s reads as its CSV does', (place) => {
    const bytes = readFileSync(new URL(`../../../supabase/seed/theory/${place}.csv`, import.meta.url))
    const csv = readTheoryFile(bytes, `${place}.csv`)
    if (!csv.ok) throw new Error(csv.problem)
    const at = new Map<number, string[]>()
    for (const { indicators, ...element } of csv.elements) {
      const start = [element.level, element.kind, element.text, element.theme ?? '', element.priorityGroup ?? '']
      at.set(element.row, start)
      for (const { row, metric, availability } of indicators) at.set(row, [...start, metric, availability ?? ''])
    }
    const header = ['Level', 'Element', 'Text', 'Theme', 'Priority group', 'Proposed measurement metric', 'Current availability (held or not)']
    const rows = Array.from({ length: Math.max(...at.keys()) }, (_, n) => (n === 0 ? header : (at.get(n + 1) ?? [])))
    const { table: _, ...xlsx } = readTheoryFile(one(rows), 'theory.csv')
    const { table: _rows, ...asCsv } = csv
    expect(xlsx).toEqual({ ...asCsv, sheets: ['Theory'], unreadSheets: [] })
  })

  it('may have titles above, other sheets, merged cells and every kind of cell', () => {
    const rows: TestCell[][] = [
      ['Our theory of change'], [],
      ['Level', 'Kind', 'Description', 'Workstream', 'Metric', 'Availability', 'Baseline', 'Target'],
      ['System', 'Impact', { runs: [{ text: 'Trust ' }, { text: 'grows.' }] }, 'Data', 'One', 'held', { style: 'percent', value: 0.41 }, 60],
      [null, null, null, null, 'Two', 'new'],
      [],
      ['Service', 'Input', 'Guide'],
      ['Service', 'Input', { formula: 'A1&"x"', result: 'Worked out' }],
      ['Service', 'Input', { formula: 'A1' }],
      ['Service', 'Input', { style: 'date', value: 45443 }],
      ['Service', 'Input', 42],
      ['Service', 'Input', 'A wide text'],
      ['Service', 'Input', { error: '#REF!' }, null, null, null, null, null, null, 'a note far right'],
      ['Service', 'Input', { formula: '1-1', result: 0 }],
    ]
    const merges = ['A1:F1', 'A4:A6', 'B4:B6', 'C4:C6', 'D4:D6', 'C12:D12'] // row 6 holds nothing of its own
    const bytes = makeWorkbook([{ name: 'Theory', rows, merges }, { name: 'Notes', rows: [['Nothing here']] }, { name: 'Blank', rows: [] }])
    const theory = readTheoryFile(bytes, 'theory.xlsx')
    if (!theory.ok) throw new Error(`${theory.problem} ${theory.detail}`)
    expect(theory.elements.map(({ row, text, theme }) => [row, text, theme])).toEqual([
      [4, 'Trust grows.', 'Data'], [7, 'Guide', null], [8, 'Worked out', null], [10, '2024-05-31', null], [11, '42', null], [12, 'A wide text', null], [14, '0', null],
    ])
    const empty = { unit: null, baseline: null, target: null }
    expect(theory.elements[0]?.indicators).toEqual([{ row: 4, metric: 'One', ...empty, baseline: '41%', target: '60', availability: 'held' }, { row: 5, metric: 'Two', ...empty, availability: 'new' }])
    expect(theory.skipped).toEqual([{ row: 9, reason: 'cell-error', detail: '#N/A' }, { row: 13, reason: 'cell-error', detail: '#REF!' }])
    expect(theory.notes).toEqual([{ row: 1, note: 'title', detail: 'Our theory of change' }])
    expect(theory.unknownColumns).toEqual([{ column: 'J', header: '' }])
    expect(theory).toMatchObject({ sheets: ['Theory'], unreadSheets: ['Notes'] })
  })

  const ROWS_OF_TWO: TestCell[][] = [['Level', 'Element', 'Text', 'Metric'], ['System', 'Impact', 'Doors open without a wait.', 'Days waited'], ['Service', 'Activity', 'Hold a weekly drop-in.', null]]
  it.each<[string, Shape]>([
    ['with its texts in a part of another name', { strings: 'xl/sharedStrings1.xml' }],
    ['with its texts in a part with a capital', { strings: 'xl/SharedStrings.xml' }],
    ['with its texts where most have them', { strings: 'xl/sharedStrings.xml' }],
    ['with a prefix before every tag', { prefix: 'x', strings: 'xl/sharedStrings.xml' }],
    ['with a prefix, and its texts in the cells', { prefix: 'ss' }],
    ['whose book is called workbook2', { workbook: 'xl/workbook2.xml' }],
    ['without the numbers of its rows and cells', { isNumbered: false }],
  ])('%s is read as any other', (_, shape) => {
    const theory = readTheoryFile(makeWorkbook([{ name: 'Plan', rows: ROWS_OF_TWO }], shape), 'plan.xlsx')
    expect(theory).toMatchObject({
      ok: true, skipped: [], notes: [], unknownColumns: [],
      elements: [{ text: 'Doors open without a wait.', indicators: [{ metric: 'Days waited' }] }, { text: 'Hold a weekly drop-in.', indicators: [] }],
    })
  })

  it('says what is hidden or struck out in it', () => {
    const rows: TestCell[][] = [['Level', 'Element', 'Text', 'Theme'], ['System', 'Impact', { runs: [{ text: 'Kept, ' }, { text: 'not wanted', isStruck: true }] }, null], ['System', 'Impact', 'Filtered away', null], ['System', 'Impact', { style: 'struck', value: 'Old' }, 'Data'], []]
    const theory = readTheoryFile(one(rows, { hiddenRows: [3, 5], hiddenColumns: [4, 9] }), 'plan.xlsx')
    expect(theory).toMatchObject({
      elements: [{ text: 'Kept, not wanted' }, { text: 'Filtered away' }, { text: 'Old' }],
      notes: [{ row: 0, note: 'hidden-column', detail: 'D' }, { row: 2, note: 'struck' }, { row: 3, note: 'hidden-row' }, { row: 4, note: 'struck' }],
    })
  })

  it('is read from the first sheet with a header, a visible one before a hidden one, or from the one that is chosen', () => {
    const table = (text: string) => [['Level', 'Kind', 'Text'], ['System', 'Input', text]]
    const bytes = makeWorkbook([{ name: 'Old', rows: table('Old'), isHidden: true }, { name: 'Cover', rows: [['Level of detail']] }, { name: 'New', rows: table('New') }])
    expect(readTheoryFile(bytes, 'a.xlsx')).toMatchObject({ sheets: ['New'], unreadSheets: ['Old', 'Cover'], elements: [{ text: 'New' }] })
    expect(readTheoryFile(bytes, 'a.xlsx', { sheet: 'Old', columns: null })).toMatchObject({ sheets: ['Old'], unreadSheets: ['Cover', 'New'], elements: [{ text: 'Old' }] })
  })

  it('without a theory says what is wrong', () => {
    expect(readTheoryFile(one([]), 'a.xlsx')).toEqual({ ok: false, problem: 'empty' })
    expect(readTheoryFile(one([['Name', 'Phone']]), 'a.xlsx')).toMatchObject({ problem: 'no-header' })
    expect(readTheoryFile(makeZip([{ name: 'word/document.xml', content: '<a/>' }]), 'a.xlsx')).toMatchObject({ problem: 'not-a-table', detail: 'docx' })
    expect(readTheoryFile(one([['Level', 'Kind', 'Text'], ...Array.from({ length: 5001 }, (_, n) => ['System', 'Input', `n${n}`])]), 'a.xlsx')).toMatchObject({ problem: 'too-many-rows' })
  })

  it('plain and smallest is read (what the next tests spoil)', () => {
    expect(readTheoryFile(makeZip(plain()), 'a.xlsx')).toMatchObject({ ok: true, elements: [{ row: 2, text: 'Money & time' }] })
  })
})

describe('X7: an unsafe workbook is refused', () => {
  const zeros = new Uint8Array(30_000_000)
  const rows = sheetData(ROWS)
  it.each<[string, () => Uint8Array, string]>([
    ['a bomb that says its size', () => withEntries({ name: 'xl/media/a.bin', content: zeros }), 'size'],
    ['a bomb that lies about its size', () => withEntries({ name: 'xl/media/a.bin', content: zeros, claimedSize: 10 }), 'size'],
    ['a part packed more than a hundredfold', () => withEntries({ name: 'xl/media/a.bin', content: zeros.subarray(0, 5_000_000) }), 'ratio'],
    ['more parts than any workbook has', () => withEntries(...Array.from({ length: 500 }, (_, n) => ({ name: `a${n}`, content: '' }))), 'entries'],
    ['a path that climbs out', () => withEntries({ name: 'xl/../../etc/a', content: '' }), 'name'],
    ['an absolute path', () => withEntries({ name: '/xl/workbook.xml', content: '' }), 'name'],
    ['two parts of one name', () => withEntries({ name: 'xl/workbook.xml', content: '' }), 'name'],
    ['an entity', () => withSheet(`${rows}<!DOCTYPE a [<!ENTITY b "c">]>`), 'entity'],
    ['an entity in a part we do not read', () => withEntries({ name: 'xl/drawings/a.xml', content: '<!doctype a>' }), 'entity'],
    ['XML in UTF-16, where an entity could hide', () => withEntries({ name: 'xl/styles.xml', content: Buffer.from('<a/>', 'utf16le') }), 'encoding'],
    ['a merged range as large as the sheet', () => withSheet(`${rows}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`), 'merged-cells'],
    ['more merged ranges than a sheet has rows', () => withSheet(`${rows}<mergeCells>${Array.from({ length: 5001 }, (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`).join('')}</mergeCells>`), 'merged-cells'],
    ['a row number beyond any sheet', () => withSheet('<sheetData><row r="4000000000"/></sheetData>'), 'rows'],
    ['a row number behind another', () => withSheet(`<sheetData><row x=' r="1"' r="4000000000"/></sheetData>`), 'rows'],
  ])('%s', (_, make, detail) => {
    expect(readTheoryFile(make(), 'a.xlsx')).toEqual({ ok: false, problem: 'unsafe-file', detail })
  })

  it('a password, a truncated file and a damaged one are told apart', () => {
    expect(readTheoryFile(withEntries({ name: 'a', content: '', encrypted: true }), 'a.xlsx')).toMatchObject({ problem: 'password-protected' })
    expect(readTheoryFile(makeZip(plain()).subarray(0, -30), 'a.xlsx')).toMatchObject({ problem: 'malformed' })
    expect(readTheoryFile(withEntries({ name: 'a', content: 'abc', claimedSize: 2 }), 'a.xlsx')).toMatchObject({ problem: 'malformed' })
    expect(readTheoryFile(withSheet('<sheetData><row r="1"></sheetData>'), 'a.xlsx')).toMatchObject({ problem: 'malformed' })
  })

  it('ranges the reader would expand are not read, and the rest is', () => {
    const whole = 'A1:XFD1048576'
    const bytes = withSheet(
      `<cols><col min="1" max="900000000"/></cols>${rows}<dataValidations><dataValidation type="list" sqref="${whole}"><formula1>1</formula1></dataValidation></dataValidations>`,
      '<definedNames><definedName name="a">One!$A$1:$XFD$1048576</definedName></definedNames>',
    )
    expect(readTheoryFile(bytes, 'a.xlsx')).toMatchObject({ ok: true, elements: [{ text: 'Money & time' }] })
  })

  it('a far corner costs nothing', () => {
    const corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    const theory = readTheoryFile(withSheet(rows.replace('</sheetData>', corner)), 'a.xlsx')
    expect(theory).toEqual({ ok: false, problem: 'not-a-table', detail: 'columns' })
  })

  it('bytes changed anywhere never make it throw', () => {
    const good = makeZip(plain())
    holds(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const bad = Uint8Array.from(good)
        for (const [at, byte] of changes) bad[at] = byte
        expect(readTheoryFile(bad, 'a.xlsx')).toHaveProperty('ok')
      }),
    )
    const xml = fc.array(fc.constantFrom('<row r="1">', '</row>', '<c r="A1">', '</c>', '<v>', '</v>', '1', '<f>', '</f>', '<c r="B1" t="s">', '<c r="!">', '<c t="inlineStr" r="C1"><is><t>', '</t></is>', '<mergeCells>', '<mergeCell ref="A1:B2"/>'))
    holds(fc.property(xml, (parts) => {
      expect(readTheoryFile(withSheet(`<sheetData>${parts.join('')}</sheetData>`), 'a.xlsx')).toHaveProperty('ok')
    }))
  })
})
