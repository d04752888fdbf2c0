// One cell that says several things: whether its lines are a list, or one text over several lines.

import { normaliseText } from './theory-file-words.ts'

/** What people put before each thing of a list. */
const MARK = /^\s*(?:[-–—*•·●▪◦‣○■□➢✓]|\(?(?:\d{1,2}|[a-z])[.)])\s+/i

export type Lines = { entries: string[]; isJoined: boolean }

/** The lines of a cell that hold something, as they were typed. */
export function linesOf(cell: string): string[] {
  return cell.split(/\r\n?|\n|\u2028|\u2029/).filter((line) => normaliseText(line) !== '')
}

/**
 * Takes a cell; gives what it says, each thing apart. Lines that all begin with a mark are a list; a line without one goes
 * on with the thing before it. Lines without any mark are one text, said to be put together, unless they may be a list:
 * then each that begins with a capital or a figure is a thing of its own.
 */
export function entriesOf(cell: string, mayBeList: boolean): Lines {
  const lines = linesOf(cell)
  const inLine = lines.length === 1 ? (lines[0] ?? '').split(/\s*[•●▪◦‣]\s*/).filter((part) => normaliseText(part) !== '') : []
  if (inLine.length > 1) return { entries: inLine.map(normaliseText), isJoined: false }
  if (lines.length <= 1) return { entries: lines.map((line) => normaliseText(/^\s*[•●▪◦‣]\s/.test(line) ? line.replace(MARK, '') : line)), isJoined: false }
  const marked = lines.filter((line) => MARK.test(line)).length
  if (marked > 0 && MARK.test(lines[0] ?? '')) {
    const entries = lines.reduce<string[]>((so, line) => (MARK.test(line) ? [...so, line.replace(MARK, '')] : [...so.slice(0, -1), `${so.at(-1) ?? ''} ${line}`]), [])
    return { entries: entries.map(normaliseText).filter((entry) => entry !== ''), isJoined: marked < lines.length }
  }
  const begins = lines.every((line) => /^\s*[\p{Lu}\p{Lo}\p{N}%£]/u.test(line))
  if (mayBeList && marked === 0 && begins) return { entries: lines.map(normaliseText), isJoined: false }
  return { entries: [normaliseText(lines.join(' '))], isJoined: true }
}
