import { z } from 'zod';

// What is built from names that a visitor chose is bounded before it is built: a list is as long as the highest index
// somebody writes, and a name of many steps is as deep. The longest form of ours is a sheet of paper with a hundred
// questions of forty options each.

/** The most a form may weigh, in bytes; uploads have their own limit. */
export const FORM_BYTES_MAX = 500_000;
/** The most fields a form may have. */
export const FORM_FIELDS_MAX = 5000;
/** The most characters the name of a field may have. */
export const FIELD_NAME_MAX = 200;
/** How deep a name may reach: "options[0].easy" has three steps. */
export const FIELD_STEPS_MAX = 6;
/** The highest place in a list a name may speak of; one more is the most values a name may have. */
export const FIELD_INDEX_MAX = 500;
/** The most characters of what a button asks for: a row with what it begins with. */
const INTENT_LENGTH = 10_000;

/** Fields with a meaning of their own to the library that reads forms. What a button asks for is read here first; a state is nothing of ours. */
export const INTENT_FIELD = '__intent__';
const STATE_FIELD = '__state__';

const NAME = /^[^.[\]]+(?:\.[^.[\]]+|\[\d*\])*$/;
const STEP = /[^.[\]]+|\[\d*\]/g;

/** Whether a word is the name of something every object has: never a field's, a question's or an option's. */
export function isNameOfPrototype(name: string): boolean {
  return name === 'prototype' || name in Object.prototype;
}

/**
 * Whether fields of these names can be built at little cost, and mean one thing: a name is that of a value, of a list or
 * of a group, never of two of them.
 */
export function areNamesOfForm(names: Iterable<string>): boolean {
  const kinds = new Map<string, 'value' | 'list' | 'group'>();
  const lengths = new Map<string, number>();
  const repeats = new Map<string, number>();
  let fields = 0;
  let places = 0;
  const isA = (name: string, kind: 'value' | 'list' | 'group') => kinds.get(name) === kind || (!kinds.has(name) && Boolean(kinds.set(name, kind)));
  const reach = (list: string, length: number) => {
    const before = lengths.get(list) ?? 0;
    if (length <= before) return true;
    lengths.set(list, length);
    places += length - before;
    return length <= FIELD_INDEX_MAX + 1 && places <= FORM_FIELDS_MAX;
  };
  // Every further value of a name copies those before it.
  const repeat = (name: string) => {
    const times = (repeats.get(name) ?? 0) + 1;
    repeats.set(name, times);
    return times <= FIELD_INDEX_MAX + 1;
  };
  for (const name of names) {
    if (++fields > FORM_FIELDS_MAX || name.length > FIELD_NAME_MAX || !NAME.test(name)) return false;
    const steps = name.match(STEP) ?? [];
    if (steps.length > FIELD_STEPS_MAX) return false;
    let path = '';
    for (const [depth, step] of steps.entries()) {
      if (step.startsWith('[')) {
        if (!isA(path, 'list') || !reach(path, step === '[]' ? (lengths.get(path) ?? 0) + 1 : Number(step.slice(1, -1)) + 1)) return false;
        // A place at the end of a list has no name by which it could be meant again.
        if (step === '[]') {
          if (depth < steps.length - 1) return false;
          continue;
        }
      } else if (isNameOfPrototype(step) || (path !== '' && !isA(path, 'group'))) return false;
      path += path === '' || step.startsWith('[') ? step : `.${step}`;
    }
    if (!name.endsWith('[]') && !(isA(path, 'value') && repeat(path))) return false;
  }
  return true;
}

const place = z.int().min(0).max(FIELD_INDEX_MAX);
const row = z.record(z.string().max(FIELD_NAME_MAX), z.string());
/** What a button of ours can ask for: see form-intents.ts. */
const intentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('insert'), payload: z.strictObject({ name: z.string(), defaultValue: row }) }),
  z.strictObject({ type: z.literal('remove'), payload: z.strictObject({ name: z.string(), index: place }) }),
  z.strictObject({ type: z.literal('reorder'), payload: z.strictObject({ name: z.string(), from: place, to: place }) }),
  z.strictObject({ type: z.literal('update'), payload: z.strictObject({ name: z.string(), value: z.string() }) }),
]);

/** Whether a form can be built: its names, and what its button asks for. */
export function isBuildable(form: FormData): boolean {
  const [asked, ...more] = form.getAll(INTENT_FIELD);
  if (more.length > 0 || form.has(STATE_FIELD)) return false;
  const names = [...form.keys()].filter((name) => name !== INTENT_FIELD);
  if (asked === undefined) return areNamesOfForm(names);
  const intent = typeof asked === 'string' && asked.length <= INTENT_LENGTH ? intentSchema.safeParse(parsed(asked)) : null;
  if (!intent?.success) return false;
  const { type, payload } = intent.data;
  return areNamesOfForm([...names, type === 'update' ? payload.name : `${payload.name}[]`]);
}

function parsed(json: string): unknown {
  try {
    // A row may begin with any field but these; as a key, one would be taken for what every object has.
    return JSON.parse(json, (key, value: unknown) => {
      if (isNameOfPrototype(key)) throw new TypeError('the name of a prototype');
      return value;
    });
  } catch {
    return null;
  }
}

/** How many fields a form written as an address writes them has, counted before any of them is made. */
export function fieldsIn(written: string | Uint8Array): number {
  const AND = '&';
  let count = written.length === 0 ? 0 : 1;
  for (let at = find(written, AND, 0); at !== -1; at = find(written, AND, at + 1)) count += 1;
  return count;
}

/** How many parts a form with files has. */
export function partsIn(bytes: Buffer, contentType: string): number {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const mark = `--${quoted ?? plain ?? ''}`;
  let count = 0;
  for (let at = bytes.indexOf(mark); at !== -1 && count <= FORM_FIELDS_MAX; at = bytes.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

function find(written: string | Uint8Array, character: string, from: number): number {
  return typeof written === 'string' ? written.indexOf(character, from) : written.indexOf(character.charCodeAt(0), from);
}

/** Whether a text that should be JSON has at most so many members, and none deeper than so many steps: counted before any is made. */
export function isSmallJson(text: string, membersMax: number, stepsMax: number): boolean {
  let members = 0;
  let steps = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      at = endOfString(text, at);
      if (at === -1) return false;
    } else if (character === COMMA) members += 1;
    else if (character === BRACE || character === BRACKET) {
      members += 1;
      if (++steps > stepsMax) return false;
    } else if (character === BRACE_END || character === BRACKET_END) steps -= 1;
    if (members > membersMax) return false;
  }
  return true;
}

const [QUOTE, COMMA, BRACE, BRACE_END, BRACKET, BRACKET_END, BACKSLASH] = [...'",{}[]\\'].map((character) => character.charCodeAt(0));

/** Where a string of JSON ends: at the first quote that no odd number of backslashes stands before. -1 when nowhere. */
function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}
