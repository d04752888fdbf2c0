// What a workbook's styles say of the words and numbers in its cells: whether they are struck out, a date, a share.

import { unescaped, walkXml } from './theory-file-xml.server.ts'

export type CellStyle = { isStruck: boolean; number: 'plain' | 'date' | 'percent' }

/** Formats that every program knows by their number alone. */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
const PERCENTS = new Set([9, 10])

const isOn = (attributes: ReadonlyMap<string, string>) => !/^(0|false)$/.test(attributes.get('val') ?? '1')

/** Takes the XML of the styles; gives the style of a cell by its number. */
export function readStyles(xml: string | undefined): CellStyle[] {
  if (xml === undefined) return []
  const path: string[] = []
  const formats = new Map<number, string>()
  const struck: boolean[] = []
  const styles: CellStyle[] = []
  walkXml(xml, {
    open(name, attributes) {
      const inside = path.at(-1)
      path.push(name)
      if (name === 'numFmt') formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      if (name === 'font' && inside === 'fonts') struck.push(false)
      if (name === 'strike' && inside === 'font' && struck.length > 0) struck[struck.length - 1] = isOn(attributes)
      if (name === 'xf' && inside === 'cellXfs') {
        styles.push({ isStruck: struck[Number(attributes.get('fontId'))] ?? false, number: numberOf(Number(attributes.get('numFmtId') ?? '0'), formats) })
      }
    },
    close: () => void path.pop(),
  })
  return styles
}

function numberOf(id: number, formats: ReadonlyMap<number, string>): CellStyle['number'] {
  const code = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (PERCENTS.has(id) || code.includes('%')) return 'percent'
  return DATES.has(id) || /[dy]|m.*m/i.test(code) ? 'date' : 'plain'
}

export type SharedText = { text: string; isStruck: boolean }

/** Takes the XML of the texts that cells share; gives them in order. How a word is read out is no part of it. */
export function readSharedTexts(xml: string | undefined): SharedText[] {
  const texts: SharedText[] = []
  if (xml === undefined) return texts
  const rich = richText((text) => texts.push(text))
  walkXml(xml, { open: (name, attributes) => rich.open(name, attributes, 'si'), close: (name) => rich.close(name, 'si'), text: rich.text })
  return texts
}

/** Gathers a text in runs, one of which may be struck out. `tell` is given it when `whole` closes. */
export function richText(tell: (text: SharedText) => void) {
  let text = ''
  let isRunStruck = false
  let isAnyStruck = false
  let depth: string[] = []
  return {
    open(name: string, attributes: ReadonlyMap<string, string>, whole: string): void {
      if (name === whole) {
        text = ''
        isAnyStruck = false
        depth = []
      }
      depth.push(name)
      if (name === 'r') isRunStruck = false
      if (name === 'strike') isRunStruck = isOn(attributes)
    },
    close(name: string, whole: string): void {
      depth.pop()
      if (name === 'r') isRunStruck = false
      if (name === whole) tell({ text: unescaped(text), isStruck: isAnyStruck })
    },
    text(more: string): void {
      if (depth.at(-1) !== 't' || depth.includes('rPh')) return
      text += more
      if (isRunStruck && more.trim() !== '') isAnyStruck = true
    },
  }
}
