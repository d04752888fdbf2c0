// Workbooks for tests, cell by cell, in the shapes that programs write them.

import { makeZip } from './zip-file.ts'
import type { ZipEntry } from './zip-file.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The number of a style of the workbooks made here. */
export const STYLE = { plain: 0, date: 1, struck: 2, percent: 3 } as const

export type TestCell =
  | string
  | number
  | null
  | { style: keyof typeof STYLE; value: string | number }
  | { formula: string; result?: string | number }
  | { error: string }
  | { runs: { text: string; isStruck?: boolean }[] }

export type TestSheet = { name: string; rows: TestCell[][]; merges?: string[]; hiddenRows?: number[]; hiddenColumns?: number[]; isHidden?: boolean; after?: string }

/** How a program differs from most: where its parts stand, and how its tags begin. */
export type Shape = { strings?: 'inline' | 'xl/sharedStrings.xml' | 'xl/sharedStrings1.xml' | 'xl/SharedStrings.xml'; prefix?: string; workbook?: string; isNumbered?: boolean }

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Takes sheets; gives the bytes of a workbook of them. */
export function makeWorkbook(sheets: readonly TestSheet[], shape: Shape = {}): Uint8Array {
  return makeZip(workbookParts(sheets, shape))
}

function workbookParts(sheets: readonly TestSheet[], { strings = 'inline', prefix = '', workbook = 'xl/workbook.xml', isNumbered = true }: Shape): ZipEntry[] {
  const p = prefix === '' ? '' : `${prefix}:`
  const ns = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`
  const texts: string[] = []
  const runs = (parts: { text: string; isStruck?: boolean }[]) => parts.map(({ text, isStruck }) => `<${p}r>${isStruck ? `<${p}rPr><${p}strike/></${p}rPr>` : ''}<${p}t xml:space="preserve">${escape(text)}</${p}t></${p}r>`).join('')
  const words = (at: string, style: string, inner: string) => {
    if (strings === 'inline') return `<${p}c${at}${style} t="inlineStr"><${p}is>${inner}</${p}is></${p}c>`
    texts.push(inner)
    return `<${p}c${at}${style} t="s"><${p}v>${texts.length - 1}</${p}v></${p}c>`
  }
  const cell = (value: TestCell, at: string): string => {
    if (value === null || value === '') return ''
    if (typeof value === 'string') return words(at, '', `<${p}t>${escape(value)}</${p}t>`)
    if (typeof value === 'number') return `<${p}c${at}><${p}v>${value}</${p}v></${p}c>`
    if ('style' in value) {
      const style = ` s="${STYLE[value.style]}"`
      return typeof value.value === 'string' ? words(at, style, `<${p}t>${escape(value.value)}</${p}t>`) : `<${p}c${at}${style}><${p}v>${value.value}</${p}v></${p}c>`
    }
    if ('error' in value) return `<${p}c${at} t="e"><${p}v>${value.error}</${p}v></${p}c>`
    if ('runs' in value) return words(at, '', runs(value.runs))
    const result = value.result === undefined ? '' : `<${p}v>${escape(String(value.result))}</${p}v>`
    return `<${p}c${at}${typeof value.result === 'string' ? ' t="str"' : ''}><${p}f>${escape(value.formula)}</${p}f>${result}</${p}c>`
  }
  const sheetXml = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [], after = '' }: TestSheet) => {
    const lines = rows.map((row, n) => {
      const at = (column: number) => (isNumbered ? ` r="${letters(column)}${n + 1}"` : '')
      return `<${p}row${isNumbered ? ` r="${n + 1}"` : ''}${hiddenRows.includes(n + 1) ? ' hidden="1"' : ''}>${row.map((value, column) => cell(value, at(column))).join('')}</${p}row>`
    })
    const columns = hiddenColumns.map((n) => `<${p}col min="${n}" max="${n}" hidden="1"/>`).join('')
    const merged = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')
    return `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${ns}>${columns && `<${p}cols>${columns}</${p}cols>`}<${p}sheetData>${lines.join('')}</${p}sheetData>${merged && `<${p}mergeCells>${merged}</${p}mergeCells>`}${after}</${p}worksheet>`
  }
  const parts = sheets.map((sheet, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, content: sheetXml(sheet) }))
  const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`
  const rels = (links: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
  const file = workbook.slice(workbook.lastIndexOf('/') + 1)
  return [
    { name: '_rels/.rels', content: rels(link('r1', 'officeDocument', workbook)) },
    { name: workbook, content: `<${p}workbook ${ns} xmlns:r="${LINKS}"><${p}sheets>${sheets.map(({ name, isHidden }, n) => `<${p}sheet name="${escape(name)}" sheetId="${n + 1}"${isHidden ? ' state="hidden"' : ''} r:id="r${n + 1}"/>`).join('')}</${p}sheets></${p}workbook>` },
    { name: `xl/_rels/${file}.rels`, content: rels([...sheets.map((_, n) => link(`r${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`)), link('s', 'styles', 'styles.xml'), ...(strings === 'inline' ? [] : [link('t', 'sharedStrings', strings.slice(3))])].join('')) },
    { name: 'xl/styles.xml', content: `<${p}styleSheet ${ns}><${p}fonts><${p}font/><${p}font><${p}strike/></${p}font></${p}fonts><${p}cellXfs><${p}xf/><${p}xf numFmtId="14"/><${p}xf fontId="1"/><${p}xf numFmtId="9"/></${p}cellXfs></${p}styleSheet>` },
    ...parts,
    ...(strings === 'inline' ? [] : [{ name: strings, content: `<${p}sst ${ns}>${texts.map((text) => `<${p}si>${text}</${p}si>`).join('')}</${p}sst>` }]),
  ]
}
