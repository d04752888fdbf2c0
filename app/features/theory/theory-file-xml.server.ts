// XML as the parts of a workbook are written: walked tag by tag, without the prefixes that some programs put before names.

import { Parser } from 'saxen'

export type Walk = {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Walks through XML, telling each tag by its local name and each text with its entities read.
 * @throws Error when tags do not close as they were opened.
 */
export function walkXml(xml: string, walk: Walk): void {
  const parser = new Parser()
  const failed = (fault: Error) => {
    throw fault
  }
  parser.on('error', failed).on('warn', failed)
  parser.on('openTag', (name, attributes, decode) => {
    // An attribute called id with a prefix is a link to another part; one without is a number.
    walk.open?.(local(name), new Map(Object.entries(attributes()).map(([key, value]) => [/:id$/.test(key) ? 'link' : local(key), decode(value)])))
  })
  parser.on('closeTag', (name) => walk.close?.(local(name)))
  parser.on('text', (text, decode) => walk.text?.(decode(text)))
  parser.on('cdata', (text) => walk.text?.(text))
  parser.parse(xml)
}

/** A text as a workbook keeps it: signs that XML has no place for are written _x000D_. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
