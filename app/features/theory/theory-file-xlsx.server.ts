// The rows of each sheet of an .xlsx, read within limits (rule X7).

import type { Cell, CellValue, ValueType, Worksheet } from 'exceljs'
import { SHEET_CELLS_MAX, SHEET_MERGED_CELLS_MAX, SHEET_MERGES_MAX } from './theory-file-words.ts'
import { HEADER_WITHIN_ROWS } from './theory-file-columns.ts'
import type { FileProblem, TheoryProblem } from './theory-file.ts'
import { packZip, unpackZip } from './theory-file-zip.server.ts'

export type Sheet = { name: string; hidden: boolean; rows: string[][] }

/** ValueType.Formula of the reader, which is loaded only when a workbook comes. */
const FORMULA: ValueType.Formula = 6

const ROWS_OF_A_SHEET_MAX = 1_048_576

/** The parts that hold cells and what cells need; pictures, macros, comments and links to elsewhere stay behind. */
const NEEDED = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/

// Some of these the reader would expand cell by cell over a range the file names (a validation of a whole column is a
// million), others point to parts we left behind. Reading is of cells and merged cells only.
const NOT_READ = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'rowBreaks', 'hyperlinks', 'pageMargins',
  'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture', 'drawing', 'sheetProtection', 'tableParts',
  'conditionalFormatting', 'extLst',
]

function refuse(problem: FileProblem, detail: string): TheoryProblem {
  return { ok: false, problem, detail }
}

/**
 * Takes the bytes of an .xlsx; gives its sheets in order with their rows as text, or why it was refused. Never throws.
 * A merged cell gives its text to each row it covers, in its first column only. A formula gives the value it had when
 * the file was saved and is never worked out; one saved without a value gives #N/A. Dates come as 2024-05-31.
 */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[] | TheoryProblem> {
  const files = unpackZip(bytes)
  if (!(files instanceof Map)) {
    if (files.problem === 'encrypted') return refuse('password-protected', files.detail)
    return refuse(files.problem === 'unsafe' ? 'unsafe-file' : 'malformed', files.detail)
  }
  if (!files.has('xl/workbook.xml')) return refuse('not-a-table', otherKind(files))

  const kept = new Map<string, Buffer>()
  let cells = 0
  for (const [name, file] of files) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue
    const xml = file.toString('utf8')
    // A document type is how XML names entities, and entities are how it reaches other files or swells. Text in
    // another encoding than UTF-8 could hide one from this look.
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse('unsafe-file', 'entity')
    if (!NEEDED.test(name)) continue
    if (xml.includes('\u0000')) return refuse('unsafe-file', 'encoding')
    const sheet = name.startsWith('xl/worksheets/')
    const problem = sheet ? findSheetProblem(xml) : null
    if (problem !== null) return problem
    if (sheet) cells += countCells(xml)
    if (cells > SHEET_CELLS_MAX) return refuse('too-large', 'cells')
    kept.set(name, Buffer.from(sheet ? markEmptyFormulas(xml) : withoutNames(xml), 'utf8'))
  }
  if (/<definedName[\s/>]/.test(kept.get('xl/workbook.xml')?.toString('utf8') ?? '')) return refuse('unsafe-file', 'names')

  try {
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    const zip = packZip(kept)
    await workbook.xlsx.load(new Uint8Array(zip).buffer, { ignoreNodes: NOT_READ })
    return workbook.worksheets.map((worksheet) => ({
      name: worksheet.name,
      hidden: worksheet.state !== 'visible',
      rows: toRows(worksheet),
    }))
  } catch {
    return refuse('malformed', 'workbook')
  }
}

function otherKind(files: ReadonlyMap<string, Buffer>): string {
  if (files.has('word/document.xml')) return 'docx'
  if (files.has('ppt/presentation.xml')) return 'pptx'
  if (files.has('xl/workbook.bin')) return 'xlsb'
  return files.has('content.xml') ? 'ods' : 'zip'
}

function findSheetProblem(xml: string): TheoryProblem | null {
  for (const [tag] of xml.matchAll(/<row(?=[\s/>])[^<>]*>?/g)) {
    // The reader loses a row without its number, and counts up to whatever number is given.
    const number = attributesOf(tag, 'row')?.get('r')
    if (number === undefined || !/^\d+$/.test(number)) return refuse('malformed', 'rows')
    if (Number(number) < 1 || Number(number) > ROWS_OF_A_SHEET_MAX) return refuse('unsafe-file', 'rows')
  }
  let merged = 0
  let merges = 0
  for (const [tag] of xml.matchAll(/<mergeCell(?=[\s/>])[^<>]*>?/g)) {
    const range = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(attributesOf(tag, 'mergeCell')?.get('ref') ?? '')
    if (range === null) return refuse('unsafe-file', 'merged-cells')
    const [, left = '', top = '', right = left, bottom = top] = range
    merged += (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1)
    merges += 1
    if (merged > SHEET_MERGED_CELLS_MAX || merges > SHEET_MERGES_MAX) return refuse('unsafe-file', 'merged-cells')
  }
  return null
}

/** The attributes of one tag, or null if it is not written as XML is; entities are left as they are. */
function attributesOf(tag: string, name: string): Map<string, string> | null {
  const attributes = new Map<string, string>()
  const one = /\s+([\w:.-]+)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/y
  one.lastIndex = name.length + 1
  let end = one.lastIndex
  for (let found = one.exec(tag); found !== null; found = one.exec(tag)) {
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '')
    end = one.lastIndex
  }
  return /^\s*\/?>$/.test(tag.slice(end)) ? attributes : null
}

function countCells(xml: string): number {
  let count = 0
  for (const cell = /<c[\s/>]/g; count <= SHEET_CELLS_MAX && cell.test(xml); ) count += 1
  return count
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

/** A formula saved without a value is not the same as one whose value is an empty text; only the second may be blank. */
function markEmptyFormulas(xml: string): string {
  return xml.replace(/(<\/f>|<f(?:\s[^<>]*)?\/>)\s*<\/c>/g, '$1<v>#N/A</v></c>')
}

/** Named ranges are of no use here, and the reader would expand them cell by cell. */
function withoutNames(xml: string): string {
  const start = xml.indexOf('<definedNames')
  const end = xml.lastIndexOf('</definedNames>')
  return start >= 0 && end > start ? xml.slice(0, start) + xml.slice(end + '</definedNames>'.length) : xml
}

function toRows(worksheet: Worksheet): string[][] {
  const found = new Map<number, string[]>()
  let last = 0
  let width = 0
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = []
    let ownText = false
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      // Across, a merged cell is one wide cell; down, it is one value for several rows.
      const inherited = cell.isMerged && cell.master.address !== cell.address
      if (inherited && Number(cell.master.col) !== column) return
      const text = toText(inherited ? cell.master : cell)
      if (text.trim() === '') return
      while (cells.length < column) cells.push('')
      cells[column - 1] = text
      if (!inherited) ownText = true
    })
    if (!ownText) return // nothing but the tails of merged cells: a blank row
    found.set(number, cells)
    last = Math.max(last, number)
    width = Math.max(width, cells.length)
  })
  const blank: string[] = [] // shared, as a sheet may have a great many
  return Array.from({ length: last }, (_, index) => {
    const cells = found.get(index + 1) ?? blank
    // A row in a sheet is never too long, as one in a CSV may be: the rows that may be the header span the sheet.
    if (index < HEADER_WITHIN_ROWS && cells !== blank) while (cells.length < width) cells.push('')
    return cells
  })
}

function toText(cell: Cell): string {
  // Asked for directly: the value of a formula cell leaves out a result of 0.
  return valueToText(cell.type === FORMULA ? cell.result : cell.value)
}

function valueToText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isNaN(value) ? '#N/A' : String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#VALUE!' : value.toISOString().slice(0, 10)
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('hyperlink' in value) return valueToText(value.text) // typed as text, but may be rich text
  return valueToText(value.result)
}
