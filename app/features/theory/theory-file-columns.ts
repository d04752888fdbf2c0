// Which row of a sheet is its header, and which column holds what.

import { FILE_COLUMNS_MAX, readKind, readLevel, toLetters, withoutBrackets } from './theory-file-words.ts'

export const FIELDS = [
  'level', 'kind', 'text', 'theme', 'group', 'metric', 'unit', 'baseline', 'target', 'availability',
  'plain_en', 'plain_cy', 'plain_pl', 'plain_ar', 'plain_ur',
] as const
export type Field = (typeof FIELDS)[number]

/** The columns of an outcome's plain name, by the language it is in. */
export const PLAIN_FIELDS = { en: 'plain_en', cy: 'plain_cy', pl: 'plain_pl', ar: 'plain_ar', ur: 'plain_ur' } as const satisfies Record<string, Field>

export const REQUIRED: readonly Field[] = ['level', 'kind', 'text']

/** Title rows, logos and notes may stand above the header; further down than this nobody puts one. */
export const HEADER_WITHIN_ROWS = 20

// Best name first: where two columns could be the same field, the earlier name in the list wins.
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  level: ['level', 'toc level', 'theory of change level', 'level of change', 'element level', 'outcome level', 'tier', 'layer'],
  kind: [
    'element', 'kind', 'element kind', 'kind of element', 'element type', 'type of element', 'theory of change element',
    'toc element', 'element of the theory of change', 'type', 'category', 'component', 'stage',
  ],
  text: [
    'text', 'element text', 'statement', 'wording', 'description', 'element description', 'outcome statement',
    'outcome description', 'outcome text', 'outcome', 'outcomes', 'content', 'detail', 'details', 'title', 'name',
    // Last, because it is the usual name of the kind: it is the text only where another column is the kind.
    'element',
  ],
  theme: ['theme', 'themes', 'workstream', 'workstreams', 'strand', 'strands', 'workstream or theme', 'theme or workstream'],
  group: ['priority group', 'priority groups', 'group', 'groups', 'cohort', 'priority cohort', 'target group', 'priority population'],
  metric: [
    'metric', 'metrics', 'proposed measurement metric', 'proposed metric', 'measurement metric', 'indicator',
    'indicators', 'proposed indicator', 'measure', 'measures', 'proposed measure', 'measurement',
  ],
  unit: ['unit', 'units', 'unit of measure', 'unit of measurement', 'measurement unit', 'metric unit', 'measured in'],
  baseline: ['baseline', 'baselines', 'baseline value', 'baseline figure', 'current baseline', 'starting point', 'start value', 'value at start'],
  target: ['target', 'targets', 'target value', 'target figure', 'goal', 'end target', 'target or goal'],
  availability: ['availability', 'current availability', 'data availability', 'availability of data', 'current data availability'],
  plain_en: ['plain name', 'plain names', 'name in plain words', 'plain words', 'in plain words', 'plain english', 'plain english name', 'plain name in english', 'plain name english', 'plain en'],
  plain_cy: inPlain('welsh', 'cymraeg', 'cy'),
  plain_pl: inPlain('polish', 'polski', 'pl'),
  plain_ar: inPlain('arabic', 'العربية', 'ar'),
  plain_ur: inPlain('urdu', 'اردو', 'ur'),
}

function inPlain(...languages: string[]): string[] {
  return languages.flatMap((language) => [`plain name in ${language}`, `plain name ${language}`, `name in plain ${language}`, `plain ${language}`])
}

const LETTERS: ReadonlyMap<Field, readonly string[]> = new Map(FIELDS.map((field) => [field, NAMES[field].map(toLetters)]))

/** Facts about a metric, not the metric: "Indicator ID", "Measure owner". */
const ABOUT_A_METRIC = /\b(id|ref|reference|code|number|no|date|source|owner|target|baseline|value|frequency)\b/i

/** Facts about a baseline or target: "Baseline date", "Target group". */
const ABOUT_A_VALUE = /\b(id|ref|date|year|source|owner|group|groups|population|audience|cohort|met|reached|frequency)\b/i

export type TheoryTable = {
  /** Index of the header in the rows given. */
  headerAt: number
  /** Column index of each field that was found. */
  columns: ReadonlyMap<Field, number>
}

export type ColumnsProblem = { problem: 'no-header' | 'missing-columns'; missing: Field[] }

/** Takes a header cell and a field; gives how well the one names the other (0 is best), or null if it does not. */
function rankOf(header: string, field: Field): number | null {
  const bare = withoutBrackets(header)
  const names = LETTERS.get(field) ?? []
  // What stands in brackets behind a plain name is its language, not a remark.
  for (const letters of field.startsWith('plain_') ? [toLetters(header)] : [toLetters(header), toLetters(bare)]) {
    const rank = names.indexOf(letters)
    if (rank >= 0) return rank
  }
  const loose =
    (field === 'availability' && /availab/i.test(bare)) ||
    ((field === 'baseline' || field === 'target') && new RegExp(`\\b${field}\\b`, 'i').test(bare) && !ABOUT_A_VALUE.test(bare)) ||
    (field === 'metric' && /\b(metric|indicator|measure)s?\b/i.test(bare) && !/availab/i.test(bare) && !ABOUT_A_METRIC.test(bare))
  return loose ? names.length : null
}

/** Takes a header cell; gives every field it may stand for. Used also to tell by which sign a CSV is divided. */
export function fieldsNamedBy(header: string): Field[] {
  return FIELDS.filter((field) => rankOf(header, field) !== null)
}

/**
 * Takes the rows of a sheet, the first being its first; gives where the header is and which column holds what, or
 * which required columns were not found. Names decide; where several columns could be the level or the kind, the one
 * whose cells read as levels or kinds is taken.
 */
export function findTable(rows: readonly (readonly string[])[]): TheoryTable | ColumnsProblem {
  let nearest: Field[] | null = null
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN_ROWS); at += 1) {
    const columns = assignColumns(rows, at)
    const missing = REQUIRED.filter((field) => !columns.has(field))
    if (missing.length === 0) return { headerAt: at, columns }
    if (columns.size >= 2 && (nearest === null || missing.length < nearest.length)) nearest = missing
  }
  if (nearest === null) return { problem: 'no-header', missing: [...REQUIRED] }
  return { problem: 'missing-columns', missing: nearest }
}

function assignColumns(rows: readonly (readonly string[])[], headerAt: number): Map<Field, number> {
  const header = (rows[headerAt] ?? []).slice(0, FILE_COLUMNS_MAX)
  const columns = new Map<Field, number>()
  const taken = new Set<number>()
  for (const field of FIELDS) {
    const candidates: { column: number; rank: number; understood: number }[] = []
    header.forEach((name, column) => {
      const rank = taken.has(column) ? null : rankOf(name, field)
      if (rank !== null) candidates.push({ column, rank, understood: 0 })
    })
    if (candidates.length > 1 && (field === 'level' || field === 'kind')) {
      const read = field === 'level' ? readLevel : readKind
      for (const candidate of candidates) {
        for (const row of rows.slice(headerAt + 1)) {
          if (read(row[candidate.column] ?? '') !== null) candidate.understood += 1
        }
      }
    }
    candidates.sort((a, b) => b.understood - a.understood || a.rank - b.rank || a.column - b.column)
    const best = candidates[0]
    if (best !== undefined) {
      columns.set(field, best.column)
      taken.add(best.column)
    }
  }
  return columns
}

/** Takes a column index (0 is the first); gives its spreadsheet letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26))
}
