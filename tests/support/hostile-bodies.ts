import { FORM_BYTES_MAX, FORM_FIELDS_MAX } from '../../app/platform/form-limits.ts';

/** What somebody sends who means to keep a server busy: just below the size limit, and made to cost as much as can be. */
export interface HostileBody {
  name: string;
  /** Whether it is sent everywhere; the others only where no guard turns everyone away before it. */
  isEverywhere?: true;
  type: string | null;
  body: string;
}

const FORM = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data; boundary=x';

const repeated = (times: number, part: (n: number) => string, between = '&') => Array.from({ length: times }, (_, n) => part(n)).join(between);
const parts = (times: number, head: (n: number) => string, content = '1') => `${repeated(times, (n) => `--x\r\nContent-Disposition: form-data; ${head(n)}\r\n\r\n${content}\r\n`, '')}--x--\r\n`;
const intent = (asked: unknown) => `__intent__=${encodeURIComponent(JSON.stringify(asked))}`;

export const HOSTILE_BODIES: readonly HostileBody[] = [
  { name: 'an index as high as it goes', isEverywhere: true, type: FORM, body: 'code=x&a[99999999]=1' },
  { name: 'an index as high as it goes, in a group', type: FORM, body: 'options[999999999].text=x' },
  { name: 'forty thousand fields', type: FORM, body: repeated(40_000, (n) => `k${n}=1`) },
  { name: 'as many fields as may be', isEverywhere: true, type: FORM, body: repeated(FORM_FIELDS_MAX, (n) => `answers.question-${n % 100}.place-${n}=1`) },
  { name: 'as many rows as may be', isEverywhere: true, type: FORM, body: repeated(FORM_FIELDS_MAX, (n) => `options[${n % 500}].t${Math.floor(n / 500)}=1`) },
  { name: 'as many values of a few names as may be', type: FORM, body: repeated(4500, (n) => `choices${n % 9}=${'x'.repeat(90)}`) },
  { name: 'a name of a hundred thousand dots', type: FORM, body: `${'a.'.repeat(100_000)}=1` },
  { name: 'a name of a hundred thousand brackets', type: FORM, body: `a${'[0]'.repeat(100_000)}=1` },
  { name: 'names that every object has', type: FORM, body: '__proto__.a=1&constructor.prototype.b=1&toString=1&a.__proto__[0]=1' },
  { name: 'one long value', type: FORM, body: `body=${'x'.repeat(FORM_BYTES_MAX - 100)}` },
  { name: 'one long value that looks like an address', type: FORM, body: `email=${'a@'.repeat(240_000)}` },
  { name: 'one long value of numbers', type: FORM, body: `code=${'1'.repeat(FORM_BYTES_MAX - 100)}&value=${'9 '.repeat(10)}` },
  { name: 'one long value of spaces and marks', type: FORM, body: `body=${'%E2%80%8F'.repeat(50_000)}` },
  { name: 'nothing but ands', type: FORM, body: '&'.repeat(FORM_BYTES_MAX) },
  { name: 'half a sign, again and again', type: FORM, body: `a=${'%E0%A4'.repeat(80_000)}` },
  { name: 'a far row', isEverywhere: true, type: FORM, body: `${intent({ type: 'remove', payload: { name: 'a', index: 3_000_000 } })}&a[0]=1` },
  { name: 'a row moved far', type: FORM, body: `${intent({ type: 'reorder', payload: { name: 'a', from: 0, to: 3_000_000 } })}&a[0]=1` },
  { name: 'deep JSON in a field', type: FORM, body: `__intent__=${'['.repeat(200_000)}` },
  { name: 'deep JSON', type: 'application/json', body: '{"a":'.repeat(90_000) },
  { name: 'thousands of parts', type: PARTS, body: parts(7000, (n) => `name="k${n}"`) },
  { name: 'thousands of files', isEverywhere: true, type: PARTS, body: parts(4500, (n) => `name="file"; filename="${n}"`) },
  { name: 'as many fields as may be, in parts', isEverywhere: true, type: PARTS, body: parts(FORM_FIELDS_MAX - 10, (n) => `name="k${n}"`) },
  { name: 'a part that never ends', type: PARTS, body: `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(FORM_BYTES_MAX - 100)}` },
  { name: 'many lines before a part', type: PARTS, body: `--x\r\n${'A: b\r\n'.repeat(80_000)}\r\n1\r\n--x--` },
  { name: 'parts without their boundary', type: 'multipart/form-data', body: parts(1000, (n) => `name="k${n}"`) },
  { name: 'plain text', type: 'text/plain', body: 'a=1&'.repeat(100_000) },
  { name: 'a kind that is none', type: 'x'.repeat(4000), body: 'code=x' },
  { name: 'no kind', type: null, body: 'code=x&a[99999999]=1' },
];

/** Long texts for a small box: what a reader of dates, numbers, codes or addresses would have most to do with. */
const LONG_TEXTS = ['abcd ', '1,a@ AB12-', '\u0663'];

interface Field { name: string; value: string; isTyped: boolean }

/** The fields of the forms of a page, as they stand in it. */
function fieldsOf(html: string): Field[] {
  const found = new Map<string, Field>();
  for (const [tag, kind = ''] of html.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const [name, type, value] = ['name', 'type', 'value'].map((attribute) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1]);
    if (!name || found.has(name) || ['checkbox', 'radio', 'file'].includes(type ?? '')) continue;
    found.set(name, { name, value: value ?? '', isTyped: kind === 'textarea' || (kind === 'input' && type !== 'hidden') });
  }
  return [...found.values()];
}

/** The forms of a page, sent with as much as goes into each box that can be typed in, one after the other. */
export function bodiesFor(html: string, boxesMax: number): HostileBody[] {
  const fields = fieldsOf(html);
  return fields.filter(({ isTyped }) => isTyped).slice(0, boxesMax).flatMap(({ name }) =>
    LONG_TEXTS.map((text) => {
      const form = new URLSearchParams(fields.filter((field) => field.name !== name).map((field) => [field.name, field.value]));
      const room = FORM_BYTES_MAX - form.toString().length - name.length * 3 - 1000;
      form.set(name, text.repeat(Math.max(1, Math.floor(room / encodeURIComponent(text).length))));
      return { name: `"${text}" as often as may be in ${name}`, type: FORM, body: form.toString() };
    }));
}
