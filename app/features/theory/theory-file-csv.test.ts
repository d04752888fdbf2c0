import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ELEMENT_TEXT_MAX, FILE_BYTES_MAX, FILE_ROWS_MAX } from './theory-file.ts'
import { readTheoryFile } from './theory-file.server.ts'
import { holds } from '../../../tests/support/properties.ts'

const HEADER = ['level', 'element', 'text', 'theme', 'group', 'metric', 'availability']

function read(text: string, name = 'theory.csv') {
  return readTheoryFile(new TextEncoder().encode(text), name)
}

describe('CSV files', () => {
  const line = 'Service,Output,"Caf\u00E9s, parks and \u0645\u0631\u062D\u0628\u0627 \u{1F600}",,,,'
  const csv = `${HEADER.join(',')}\n${line}\n`
  const text = 'Caf\u00E9s, parks and \u0645\u0631\u062D\u0628\u0627 \u{1F600}'

  it('come with commas, semicolons or tabs, in several encodings and line ends', () => {
    const cells = ['Service', 'Output', `"${text}"`, '', '', '', '']
    const files = [csv, `\uFEFF${csv}`, csv.replace(/\n/g, '\r\n'), csv.replace(/\n/g, '\r'), `sep=;\n${[HEADER, cells].map((row) => row.join(';')).join('\n')}`,
      [HEADER, cells].map((row) => row.join('\t')).join('\n')].map((file) => new TextEncoder().encode(file))
    files.push(new Uint8Array(Buffer.from(`\uFEFF${csv}`, 'utf16le')), new Uint8Array(Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()))
    for (const file of files) {
      expect(readTheoryFile(file, 'x.xlsx')).toMatchObject({ ok: true, sheets: [], elements: [{ text }], skipped: [] })
    }
    const western = Buffer.from(`level,kind,text\nService,Output,Caf\u00E9 \x96 open\n`, 'latin1')
    expect(readTheoryFile(western, 'old.csv')).toMatchObject({ elements: [{ text: 'Caf\u00E9 \u2013 open' }] })
  })

  it('count a cell over several lines as one row, and blank lines as rows', () => {
    const theory = read('level,kind,text\nSystem,Input,"Two\nlines"\n\nGalaxy,Input,Far\n')
    expect(theory).toMatchObject({ elements: [{ row: 2, text: 'Two lines' }], skipped: [{ row: 4, reason: 'unknown-level' }] })
  })

  it('are refused when they cannot be read, with the line where there is one', () => {
    expect(read('')).toEqual({ ok: false, problem: 'empty' })
    expect(read(' \n,,\n')).toEqual({ ok: false, problem: 'empty' })
    expect(read('level,kind,text\nSystem,Input,"never closed\nSystem,Input,b\n')).toMatchObject({ problem: 'malformed' })
    expect(read('level,kind,text\nSystem,Input,"a"b\n')).toEqual({ ok: false, problem: 'malformed', detail: '2' })
    expect(read('%PDF-1.7')).toMatchObject({ problem: 'not-a-table', detail: 'pdf' })
    expect(read('<html><table><tr><td>level')).toMatchObject({ problem: 'not-a-table', detail: 'html' })
    expect(readTheoryFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'a.xls')).toEqual({ ok: false, problem: 'old-excel' })
    const locked = Buffer.from('EncryptedPackage', 'utf16le')
    expect(readTheoryFile(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), locked]), 'a.xlsx')).toMatchObject({ problem: 'password-protected' })
    expect(readTheoryFile(new Uint8Array(FILE_BYTES_MAX + 1), 'a.csv')).toMatchObject({ problem: 'too-large' })
    expect(read(`level,kind,text\n${'System,Input,a\n'.repeat(FILE_ROWS_MAX + 1)}`)).toMatchObject({ problem: 'too-many-rows' })
    expect(read('\n'.repeat(1_000_000))).toMatchObject({ problem: 'too-many-rows' })
    expect(read(`level,kind,text${',x'.repeat(900_000)}`)).toMatchObject({ problem: 'not-a-table' })
  })

  it('never make it throw, whatever they hold', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const nearly = fc.array(fc.constantFrom('level', 'kind', 'text', 'System', 'Input', ',', ';', '\t', '"', '\n', '\r', '\u0000', '(', '\uFEFF', '\u{1F600}'))
    holds(fc.property(bytes, fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '\xff\xfe'), (random, start) => {
      expect(readTheoryFile(Buffer.concat([Buffer.from(start, 'latin1'), random]), 'x')).toHaveProperty('ok')
    }))
    holds(fc.property(nearly, (parts) => {
      expect(read(`level,kind,text\n${parts.join('')}`)).toHaveProperty('ok')
    }))
  })

  it('may hold a text of the greatest length', () => {
    const longest = 'x'.repeat(ELEMENT_TEXT_MAX)
    expect(read(`level,kind,text\nSystem,Input,${longest}\n`)).toMatchObject({ elements: [{ text: longest }], skipped: [] })
  })
})
