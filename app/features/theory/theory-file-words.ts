// The words of a theory of change as people write them in spreadsheets, and the limits of what we take in.
// Nothing here touches a file or a database, so both sides of the wall may import it.

export const LEVELS = ['system', 'service', 'individual'] as const
export type Level = (typeof LEVELS)[number]

export const KINDS = [
  'context',
  'input',
  'activity',
  'output',
  'short_term_outcome',
  'longer_term_outcome',
  'impact',
  'assumption',
  'external_factor',
  'unintended_consequence',
] as const
export type Kind = (typeof KINDS)[number]

export const OUTCOME_KINDS = ['short_term_outcome', 'longer_term_outcome', 'impact'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export const AVAILABILITIES = ['held', 'collected_not_held', 'new'] as const
export type Availability = (typeof AVAILABILITIES)[number]

// Lengths are counted in UTF-16 units, which is never fewer than Postgres counts with char_length:
// what passes here passes there.
export const ELEMENT_TEXT_MAX = 1000
export const THEME_MAX = 200
export const PRIORITY_GROUP_MAX = 200
export const METRIC_MAX = 500
export const UNIT_MAX = 60
export const BASELINE_MAX = 200
export const TARGET_MAX = 200

export const FILE_BYTES_MAX = 2_000_000
export const FILE_ROWS_MAX = 5000
/** Records a CSV may hold in all, blank ones included, before it is refused. */
export const FILE_RECORDS_MAX = 20_000
export const FILE_COLUMNS_MAX = 500

// An .xlsx is a zip of XML. These hold before any of it reaches the spreadsheet reader (rule X7).
export const ZIP_ENTRIES_MAX = 500
export const ZIP_UNPACKED_BYTES_MAX = 20_000_000
export const ZIP_RATIO_MAX = 100
/** Below this size a high ratio is harmless and common (short XML full of repeats). */
export const ZIP_RATIO_FLOOR_BYTES = 1_000_000
export const SHEET_CELLS_MAX = 300_000
export const SHEET_MERGED_CELLS_MAX = 100_000
/** The reader compares each merged range with every other, so many of them are slow out of proportion. */
export const SHEET_MERGES_MAX = 5000

/**
 * Takes a kind; gives whether it is an outcome.
 * Source: glossary, "outcome": a short-term outcome, a longer-term outcome or an impact.
 */
export function isOutcomeKind(kind: string): kind is OutcomeKind {
  return (OUTCOME_KINDS as readonly string[]).includes(kind)
}

// Invisible characters that carry no meaning in running text: NUL and other control characters (Postgres refuses
// NUL), soft hyphen, zero-width space, word joiner, byte order mark, and the marks that steer text direction (the
// page isolates and orders each text itself, and an override could make a text read as something else).
const INVISIBLE =
   
  /[\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g

// The joiners hold emoji families together and shape Persian and Urdu words, so they stay between two characters
// beyond ASCII. Beside an ASCII letter, or at an end, they are litter from a copy and paste.
const JOINERS = /[\u200C\u200D]+/g

function keepMeantJoiners(joiners: string, at: number, text: string): string {
  const beyondAscii = (code: number) => code > 0x7f // NaN, before the first and after the last character, is not
  const meant = beyondAscii(text.charCodeAt(at - 1)) && beyondAscii(text.charCodeAt(at + joiners.length))
  return meant ? joiners : ''
}

/**
 * Takes any text; gives the one form it is stored and compared in: no invisible characters, single spaces, no space
 * at the ends, Unicode NFC, no half characters. Case is kept. Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  const visible = text
    .normalize('NFC') // first too: it turns a few characters into ASCII ones, which the rules below tell apart
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085\u001C-\u001F]+/g, ' ')  
    .replace(JOINERS, keepMeantJoiners)
  // Removing joiners may bring two spaces together.
  return visible.replace(/ +/g, ' ').trim().normalize('NFC')
}

const ONLY_DASHES = /^\p{Pd}+$/u

/** A cell as it is read: normalised, without the mark of our own exports; a dash alone says that there is nothing. */
export function cleanCell(cell: string | undefined): string {
  // The apostrophe before = + - @ is the mark by which our own exports keep a spreadsheet from reading a text as a
  // formula (rule X7); without it a theory exported and read again is the same theory.
  const text = normaliseText(normaliseText(cell ?? '').replace(/^'(?=[=+\-@])/, ''))
  return ONLY_DASHES.test(text) ? '' : text
}

/** Takes a text; gives its beginning, at most 80 letters. */
export function shorten(text: string): string {
  const letters = Array.from(text.slice(0, 200))
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`
}

/** Takes a header or a value; gives its letters and digits only, small, so that spelling and spacing do not matter. */
export function toLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Takes a text; gives it without what stands in brackets, or the text itself if nothing would be left. */
export function withoutBrackets(text: string): string {
  const rest = text.replace(/[([{][^()[\]{}]*[)\]}]?/g, ' ').trim()
  return rest === '' ? text : rest
}

type Spellings<T extends string> = readonly (readonly [T, readonly string[]])[]

const LEVEL_WORDS: Spellings<Level> = [
  ['system', ['system', 'systems', 'whole system']],
  ['service', ['service', 'services']],
  ['individual', ['individual', 'individuals', 'beneficiary', 'beneficiaries', 'person', 'people']],
]

const KIND_WORDS: Spellings<Kind> = [
  ['context', ['context', 'contexts', 'background', 'situation']],
  ['input', ['input', 'inputs', 'resource', 'resources']],
  ['activity', ['activity', 'activities']],
  ['output', ['output', 'outputs']],
  ['short_term_outcome', ['short term', 'shorter term', 'early', 'short'].flatMap(withOutcome)],
  ['longer_term_outcome', ['long term', 'longer term', 'later', 'long', 'longer'].flatMap(withOutcome)],
  ['impact', ['impact', 'impacts', 'long term impact', 'longer term impact']],
  ['assumption', ['assumption', 'assumptions']],
  ['external_factor', ['external factor', 'external factors', 'external influence', 'external influences']],
  ['unintended_consequence', ['consequence', 'effect', 'outcome'].flatMap((word) => [`unintended ${word}`, `unintended ${word}s`])],
]

const AVAILABILITY_WORDS: Spellings<Availability> = [
  ['held', ['held', 'data held', 'yes', 'yes held', 'already held', 'currently held', 'available', 'data available']],
  [
    'collected_not_held',
    ['not held', 'but not held', 'not yet held', 'but not yet held']
      .flatMap((end) => [`collected ${end}`, `data collected ${end}`])
      .concat('collected elsewhere', 'held elsewhere', 'collected by others', 'held by others'),
  ],
  [
    'new',
    ['new', 'new data', 'new data required', 'new data needed', 'new data collection', 'new data collection required']
      .concat('new collection', 'new collection required', 'requires new data', 'needs new data')
      .concat('not collected', 'not yet collected', 'not currently collected', 'to be collected'),
  ],
]

function withOutcome(when: string): string[] {
  return [`${when} outcome`, `${when} outcomes`]
}

function toDictionary<T extends string>(spellings: Spellings<T>): ReadonlyMap<string, T> {
  return new Map(
    // The stored code itself is always understood, so that what we export can be read again.
    spellings.flatMap(([code, words]) => [code, ...words].map((word): [string, T] => [toLetters(word), code])),
  )
}

const LEVEL_BY_LETTERS = toDictionary(LEVEL_WORDS)
const KIND_BY_LETTERS = toDictionary(KIND_WORDS)
const AVAILABILITY_BY_LETTERS = toDictionary(AVAILABILITY_WORDS)

function lookUp<T extends string>(dictionary: ReadonlyMap<string, T>, cell: string): T | null {
  for (const form of [cell, withoutBrackets(cell)]) {
    // "3. Outputs" and "Outputs:" are how people number and label their boxes.
    const letters = toLetters(form).replace(/^\d+/, '')
    const code = dictionary.get(letters) ?? dictionary.get(letters.replace(/level$/, ''))
    if (code !== undefined) return code
  }
  return null
}

/** Takes a cell such as "System level" or "Beneficiaries"; gives the level, or null if it is not one we know. */
export function readLevel(cell: string): Level | null {
  return lookUp(LEVEL_BY_LETTERS, cell)
}

/**
 * Takes a cell such as "Short–term outcomes"; gives the kind, or null if it is not one we know. "Outcome" alone is
 * not known: it does not say which of the two terms is meant, and we do not guess.
 */
export function readKind(cell: string): Kind | null {
  return lookUp(KIND_BY_LETTERS, cell)
}

/** Takes a cell such as "collected but not held"; gives the availability, or null if it is not one we know. */
export function readAvailability(cell: string): Availability | null {
  return lookUp(AVAILABILITY_BY_LETTERS, cell)
}
