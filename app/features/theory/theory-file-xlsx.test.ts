import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeZip, sheetData, workbookEntries } from '../../../tests/support/theory-files/zip-file.ts'
import type { ZipEntry } from '../../../tests/support/theory-files/zip-file.ts'
import { readTheoryFile } from './theory-file.server.ts'

const ROWS = [['Level', 'Kind', 'Text'], ['System', 'Input', 'Money & time']]
const plain = () => workbookEntries(sheetData(ROWS))

async function save(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function build(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Theory'), workbook)
  return save(workbook)
}

function withSheet(xml: string, workbookExtra = ''): Uint8Array {
  return makeZip(workbookEntries(xml, workbookExtra))
}

function withEntries(...extra: ZipEntry[]): Uint8Array {
  return makeZip([...plain(), ...extra])
}

describe('a workbook', () => {
  it.each(['nottingham', 'bristol'])('of %s reads as its CSV does', async (place) => {
    const bytes = readFileSync(new URL(`../../../supabase/seed/theory/${place}.csv`, import.meta.url))
    const csv = await readTheoryFile(bytes, `${place}.csv`)
    if (!csv.ok) throw new Error(csv.problem)
    const at = new Map<number, string[]>()
    for (const { indicators, ...element } of csv.elements) {
      const start = [element.level, element.kind, element.text, element.theme ?? '', element.priorityGroup ?? '']
      at.set(element.row, start)
      for (const { row, metric, availability } of indicators) at.set(row, [...start, metric, availability ?? ''])
    }
    const workbook = await build((sheet) => {
      sheet.addRow(['Level', 'Element', 'Text', 'Theme', 'Priority group', 'Proposed measurement metric', 'Current availability (held or not)'])
      for (const [row, cells] of at) sheet.getRow(row).values = cells
    })
    const xlsx = await readTheoryFile(workbook, 'theory.csv')
    expect(xlsx).toEqual({ ...csv, sheet: 'Theory', unreadSheets: [] })
  })

  it('may have titles above, other sheets, merged cells and every kind of cell', async () => {
    const bytes = await build((sheet, workbook) => {
      sheet.getCell('A1').value = 'Our theory of change'
      sheet.mergeCells('A1:F1')
      sheet.getRow(3).values = ['Level', 'Kind', 'Description', 'Workstream', 'Metric', 'Availability']
      sheet.getRow(4).values = ['System', 'Impact', { richText: [{ text: 'Trust ' }, { font: { bold: true }, text: 'grows.' }] }, 'Data', 'One', 'held']
      sheet.getRow(5).values = ['', '', '', '', 'Two', 'new']
      for (const column of ['A', 'B', 'C', 'D']) sheet.mergeCells(`${column}4:${column}6`) // row 6 holds nothing of its own
      sheet.getRow(7).values = ['Service', 'Input', { text: 'Guide', hyperlink: 'https://example.org' }]
      sheet.getRow(8).values = ['Service', 'Input', { formula: 'A1&"x"', result: 'Worked out' }]
      sheet.getRow(9).values = ['Service', 'Input', { formula: 'A1' }]
      sheet.getRow(14).values = ['Service', 'Input', { formula: '1-1', result: 0 }]
      sheet.getRow(10).values = ['Service', 'Input', new Date('2024-05-31')]
      sheet.getRow(11).values = ['Service', 'Input', 42]
      sheet.getRow(12).values = ['Service', 'Input', 'A wide text']
      sheet.mergeCells('C12:D12')
      sheet.getRow(13).values = ['Service', 'Input', { error: '#REF!' }, '', '', '', '', 'a note far right']
      sheet.getCell('C12').note = 'a comment'
      sheet.getCell('A7').dataValidation = { type: 'list', formulae: ['"System,Service"'] }
      sheet.addConditionalFormatting({ ref: 'A1:A9', rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: {} }] })
      workbook.addWorksheet('Notes').addRow(['Nothing here'])
      workbook.addWorksheet('Blank')
    })
    const theory = await readTheoryFile(bytes, 'theory.xlsx')
    if (!theory.ok) throw new Error(`${theory.problem} ${theory.detail}`)
    expect(theory.elements.map(({ row, text, theme }) => [row, text, theme])).toEqual([
      [4, 'Trust grows.', 'Data'], [7, 'Guide', null], [8, 'Worked out', null], [10, '2024-05-31', null], [11, '42', null], [12, 'A wide text', null], [14, '0', null],
    ])
    expect(theory.elements[0]?.indicators).toEqual([{ row: 4, metric: 'One', availability: 'held' }, { row: 5, metric: 'Two', availability: 'new' }])
    expect(theory.skipped).toEqual([{ row: 9, reason: 'cell-error', detail: '#N/A' }, { row: 13, reason: 'cell-error', detail: '#REF!' }])
    expect(theory.unknownColumns).toEqual([{ column: 'H', header: '' }])
    expect(theory).toMatchObject({ sheet: 'Theory', unreadSheets: ['Notes'] })
  })

  it('is read from the first sheet with a header, a visible one before a hidden one', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Old', { state: 'hidden' }).addRows([['Level', 'Kind', 'Text'], ['System', 'Input', 'Old']])
    workbook.addWorksheet('Cover').addRow(['Level of detail'])
    workbook.addWorksheet('New').addRows([['Level', 'Kind', 'Text'], ['System', 'Input', 'New']])
    expect(await readTheoryFile(await save(workbook), 'a.xlsx')).toMatchObject({
      sheet: 'New', unreadSheets: ['Old', 'Cover'], elements: [{ text: 'New' }],
    })
  })

  it('without a theory says what is wrong', async () => {
    expect(await readTheoryFile(await build(() => {}), 'a.xlsx')).toEqual({ ok: false, problem: 'empty' })
    expect(await readTheoryFile(await build((sheet) => sheet.addRow(['Name', 'Phone'])), 'a.xlsx')).toMatchObject({ problem: 'no-header' })
    expect(await readTheoryFile(makeZip([{ name: 'word/document.xml', content: '<a/>' }]), 'a.xlsx')).toMatchObject({ problem: 'not-a-table', detail: 'docx' })
    const many = await build((sheet) => sheet.addRows([['Level', 'Kind', 'Text'], ...Array.from({ length: 5001 }, (_, n) => ['System', 'Input', `n${n}`])]))
    expect(await readTheoryFile(many, 'a.xlsx')).toMatchObject({ problem: 'too-many-rows' })
  })

  it('plain and smallest is read (what the next tests spoil)', async () => {
    expect(await readTheoryFile(makeZip(plain()), 'a.xlsx')).toMatchObject({ ok: true, elements: [{ row: 2, text: 'Money & time' }] })
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
    ['names hidden behind names', () => withSheet(rows, '<definedNames><!-- </definedNames> --></definedNames><definedName name="a">One!$A$1</definedName>'), 'names'],
  ])('%s', async (_, make, detail) => {
    expect(await readTheoryFile(make(), 'a.xlsx')).toEqual({ ok: false, problem: 'unsafe-file', detail })
  })

  it('a password, a truncated file and a damaged one are told apart', async () => {
    expect(await readTheoryFile(withEntries({ name: 'a', content: '', encrypted: true }), 'a.xlsx')).toMatchObject({ problem: 'password-protected' })
    expect(await readTheoryFile(makeZip(plain()).subarray(0, -30), 'a.xlsx')).toMatchObject({ problem: 'malformed' })
    expect(await readTheoryFile(withEntries({ name: 'a', content: 'abc', claimedSize: 2 }), 'a.xlsx')).toMatchObject({ problem: 'malformed' })
    expect(await readTheoryFile(withSheet('<sheetData><row r="1"></sheetData>'), 'a.xlsx')).toMatchObject({ problem: 'malformed' })
  })

  it('ranges the reader would expand are not read, and the rest is', async () => {
    const whole = 'A1:XFD1048576'
    const bytes = withSheet(
      `<cols><col min="1" max="900000000"/></cols>${rows}<dataValidations><dataValidation type="list" sqref="${whole}"><formula1>1</formula1></dataValidation></dataValidations>`,
      '<definedNames><definedName name="a">One!$A$1:$XFD$1048576</definedName></definedNames>',
    )
    expect(await readTheoryFile(bytes, 'a.xlsx')).toMatchObject({ ok: true, elements: [{ text: 'Money & time' }] })
  })

  it('a far corner costs nothing', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    const theory = await readTheoryFile(withSheet(rows.replace('</sheetData>', corner)), 'a.xlsx')
    expect(theory).toEqual({ ok: false, problem: 'not-a-table', detail: 'columns' })
  })

  it('bytes changed anywhere never make it throw', async () => {
    const good = makeZip(plain())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
        const bad = Uint8Array.from(good)
        for (const [at, byte] of changes) bad[at] = byte
        expect(await readTheoryFile(bad, 'a.xlsx')).toHaveProperty('ok')
      }),
    )
    const xml = fc.array(fc.constantFrom('<row r="1">', '</row>', '<c r="A1">', '</c>', '<v>', '</v>', '1', '<f>', '</f>', '<c r="B1" t="s">', '<c r="!">', '<c t="inlineStr" r="C1"><is><t>', '</t></is>', '<mergeCells>', '<mergeCell ref="A1:B2"/>'))
    await fc.assert(fc.asyncProperty(xml, async (parts) => {
      expect(await readTheoryFile(withSheet(`<sheetData>${parts.join('')}</sheetData>`), 'a.xlsx')).toHaveProperty('ok')
    }))
  })
})
