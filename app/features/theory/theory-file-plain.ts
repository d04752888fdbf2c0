// What a row says an outcome is called in plain words.

import { PLAIN_NAME_MAX, type PlainName } from './outcome-name.ts'
import { PLAIN_FIELDS } from './theory-file-columns.ts'
import type { Field } from './theory-file-columns.ts'
import { linesOf } from './theory-file-lines.ts'
import type { SkipReason } from './theory-file-shape.ts'
import { cleanCell as clean, isOutcomeKind } from './theory-file-words.ts'
import type { Kind } from './theory-file-words.ts'

/**
 * The plain names of a row's entries, in their order: a line each where the row holds several. What cannot be taken is said:
 * a name of something that is no outcome, one without English (there is none in any other language then), one that is too
 * long, and names of which nobody can tell whose they are.
 */
export function plainNamesOf(raw: (field: Field) => string, kind: Kind, entries: number, skip: (reason: SkipReason, detail: string) => void): PlainName[] {
  const names: PlainName[] = Array.from({ length: entries }, () => ({}))
  for (const [language, field] of Object.entries(PLAIN_FIELDS)) {
    const whole = clean(raw(field))
    if (whole === '') continue
    const lines = entries > 1 ? linesOf(raw(field)).map(clean) : [whole]
    if (!isOutcomeKind(kind)) skip('name-not-of-outcome', whole)
    else if (lines.length !== entries) skip('name-of-several', whole)
    else lines.forEach((words, at) => {
      const name = names[at]
      if (words.length > PLAIN_NAME_MAX) skip('name-too-long', String(words.length))
      else if (name && words !== '') name[language] = words
    })
  }
  return names.map((name) => {
    const words = Object.values(name)
    if (name.en !== undefined || words.length === 0) return name
    skip('name-without-english', words.join(', '))
    return {}
  })
}
