// The rows of each sheet of an .xlsx, read within limits (rule X7). Where its parts stand, the workbook itself says.

import { readSheet, SheetRefused, type SheetRows } from './theory-file-sheet.server.ts'
import { readSharedTexts, readStyles } from './theory-file-styles.server.ts'
import type { FileProblem, TheoryProblem } from './theory-file.ts'
import { walkXml } from './theory-file-xml.server.ts'
import { unpackZip } from './theory-file-zip.server.ts'

export type Sheet = SheetRows & { name: string; hidden: boolean }

function refuse(problem: FileProblem, detail: string): TheoryProblem {
  return { ok: false, problem, detail }
}

/** Takes the bytes of an .xlsx; gives its sheets in order with their rows as text, or why it was refused. Never throws. */
export function readSheets(bytes: Uint8Array): Sheet[] | TheoryProblem {
  const files = unpackZip(bytes)
  if (!(files instanceof Map)) {
    if (files.problem === 'encrypted') return refuse('password-protected', files.detail)
    return refuse(files.problem === 'unsafe' ? 'unsafe-file' : 'malformed', files.detail)
  }
  const parts = new Map<string, string>()
  for (const [name, file] of files) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue
    const xml = file.toString('utf8').replace(/^\uFEFF/, '')
    // A document type is how XML names entities, and entities are how it reaches other files or swells. Text in
    // another encoding than UTF-8 could hide one from this look.
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse('unsafe-file', 'entity')
    if (xml.includes('\u0000')) return refuse('unsafe-file', 'encoding')
    parts.set(name.toLowerCase(), xml)
  }
  try {
    return readWorkbook(parts) ?? refuse('not-a-table', otherKind(files))
  } catch (fault) {
    return fault instanceof SheetRefused ? refuse(fault.problem, fault.message) : refuse('malformed', 'workbook')
  }
}

function otherKind(files: ReadonlyMap<string, Buffer>): string {
  if (files.has('word/document.xml')) return 'docx'
  if (files.has('ppt/presentation.xml')) return 'pptx'
  if (files.has('xl/workbook.bin')) return 'xlsb'
  return files.has('content.xml') ? 'ods' : 'zip'
}

type Link = { id: string; type: string; path: string }

/** What a part links to. Programs name parts as they like; only the links say which is which. */
function linksOf(parts: ReadonlyMap<string, string>, part: string): Link[] {
  const [folder, file] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)]
  const links: Link[] = []
  walkXml(parts.get(`${folder}_rels/${file}.rels`) ?? '<none/>', {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = (attributes.get('Target') ?? '').replaceAll('\\', '/').toLowerCase()
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1)
      links.push({ id: attributes.get('Id') ?? '', type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '', path: decodeURIComponent(path) })
    },
  })
  return links
}

function readWorkbook(parts: ReadonlyMap<string, string>): Sheet[] | null {
  const workbook = linksOf(parts, '').find(({ type, path }) => type === 'officeDocument' && parts.has(path))?.path ?? 'xl/workbook.xml'
  const xml = parts.get(workbook)
  if (xml === undefined || !/<(\w+:)?workbook[\s>]/.test(xml)) return null
  const links = linksOf(parts, workbook)
  const named: { name: string; link: string; hidden: boolean }[] = []
  let isFrom1904 = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '')
      if (name === 'sheet') named.push({ name: attributes.get('name') ?? '', link: attributes.get('link') ?? '', hidden: (attributes.get('state') ?? 'visible') !== 'visible' })
    },
  })
  const partOf = (type: string) => parts.get(links.find((link) => link.type === type)?.path ?? `xl/${type}.xml`.toLowerCase())
  const [styles, texts] = [readStyles(partOf('styles')), readSharedTexts(partOf('sharedStrings'))]
  let cellsBefore = 0
  return named.flatMap(({ name, link, hidden }) => {
    const found = links.find(({ id, type }) => id === link && type === 'worksheet')
    const part = found && parts.get(found.path)
    if (part === undefined) return [] // a sheet that is a chart
    const read = readSheet(part, { styles, texts, isFrom1904, cellsBefore })
    cellsBefore += read.cells
    return [{ name, hidden, ...read }]
  })
}
