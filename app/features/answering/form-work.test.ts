import { parseWithZod } from '@conform-to/zod/v4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../../tests/support/work.ts';
import { answerSchema } from './answering.schema.ts';
import { readArrival } from './offline/arriving.schema.ts';
import { readFilledIn, readMeant, typedIn } from './offline/filled-in.ts';
import { sheetSchema } from './paper/entry.schema.ts';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import { FORM_BYTES_MAX, FORM_FIELDS_MAX } from '../../platform/form-limits.ts';
import { readForm } from '../../platform/forms.server.ts';
import { OPTIONS_MAX, QUESTIONS_MAX } from '../surveys/limits.ts';
import { holds } from '../../../tests/support/properties.ts';

const WORK_MS = 200;

// The longest survey anyone can make, and with it the longest form there is: a sheet of it on paper.
const options = Array.from({ length: OPTIONS_MAX }, (_, n) => ({ id: `option-${n}`, text: `Option ${n}` }));
const longest = surveyDefinitionSchema.parse({ questions: Array.from({ length: QUESTIONS_MAX }, (_, n) => ({ id: `question-${n}`, kind: 'ranking', text: 'Which?', options })) });
const schema = sheetSchema(longest);
const [first] = longest.questions;

const urlencoded = (body: string) => new Request('http://a.test/', { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });

/** As an action does: the form read, checked, and given back. */
async function readAsForm(body: string): Promise<number> {
  try {
    const submission = parseWithZod(await readForm(urlencoded(body)), { schema });
    submission.reply();
    return 200;
  } catch (fault) {
    if (fault instanceof Response) return fault.status;
    throw fault;
  }
}

/** As the door does at which a phone hands over what was filled in without signal. */
function readAsArrival(text: string): void {
  for (const filledIn of Object.values(readArrival(text)?.answers ?? {})) {
    if (!first) continue;
    if (!readFilledIn(first, filledIn)) readMeant(first, filledIn);
    typedIn(filledIn);
  }
}
const arriving = (answers: Record<string, string>) => JSON.stringify({ pack: { secret: 'a'.repeat(43), pass: 'x', language: 'en', variant: 'standard' }, answers, changed: {}, sentAt: 1 });

const step = fc.oneof(
  fc.constantFrom('a', 'answers', 'options', '__proto__', 'constructor', 'toString', 'map', 'length', '__intent__', 'choices', 'order', ''),
  fc.nat({ max: 1e9 }).map((index) => `[${index}]`), fc.nat({ max: 600 }).map((index) => `[${index}]`), fc.constant('[]'), fc.constant('.'),
);
const name = fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => steps.join(''));
const value = fc.oneof(fc.constantFrom('', '1', '%00', '%D8%A7', '{"type":"update","payload":{"name":"a[3000000]","value":"x"}}', '{"type":"reorder","payload":{"name":"a","from":0,"to":9999999}}'), fc.string({ maxLength: 20 }).map(encodeURIComponent));
/** A body of some fields, repeated with numbers of their own as often as there is room for. */
const body = fc.tuple(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 6 }), fc.constantFrom(1, 10, 900, 1200, 40_000), fc.boolean()).map(([fields, times, areNumbered]) => {
  const once = (n: number) => fields.map(([field, given]) => `${field}${areNumbered ? n : ''}=${given}`).join('&');
  const written: string[] = [];
  for (let n = 0, length = 0; n < times && length < FORM_BYTES_MAX; n++) length += written[written.push(once(n)) - 1]?.length ?? 0;
  return written.join('&').slice(0, FORM_BYTES_MAX);
});

const WORST: [string, string][] = [
  ['an index as high as it goes', 'code=x&a[99999999]=1'], ['forty thousand fields', Array.from({ length: 40_000 }, (_, n) => `k${n}=1`).join('&')],
  ['a hundred thousand dots', `${'a.'.repeat(100_000)}=1`], ['as many fields as may be', Array.from({ length: FORM_FIELDS_MAX }, (_, n) => `answers.question-${n % 100}.place-${n}=1`).join('&')],
  ['as many rows as may be', Array.from({ length: FORM_FIELDS_MAX }, (_, n) => `options[${n % 501}].t${Math.floor(n / 501)}=1`).join('&')],
  ['as many values as may be', Array.from({ length: 4500 }, (_, n) => `choices${n % 9}=${'x'.repeat(90)}`).join('&')],
  ['one long value', `a=${'%D8%A7'.repeat(83_000)}`], ['nothing but nulls', `a=${'%00'.repeat(166_000)}`], ['nothing but ands', '&'.repeat(FORM_BYTES_MAX)],
  ['a far row', `__intent__=${encodeURIComponent('{"type":"remove","payload":{"name":"a","index":3000000}}')}&a[0]=1`], ['half of something deep', `__intent__=${'['.repeat(200_000)}`],
];

/** How much memory they take is measured on the server's own process, by the hostile bodies of the end-to-end tests. */
describe('no form under its size takes longer than a moment', () => {
  it('the longest form of ours is read, well within it', async () => {
    const sheet = longest.questions.flatMap(({ id }) => options.map((option, place) => `answers.${id}.place-${option.id}=${place + 1}`)).join('&');
    expect(await readAsForm(`intent=save&take_part=yes&${sheet}`)).toBe(200);
    expect(await workOf(() => readAsForm(sheet), WORK_MS)).toBeLessThan(WORK_MS);
  });

  it.each(WORST)('%s', async (_, written) => {
    expect(await workOf(() => readAsForm(written), WORK_MS)).toBeLessThan(WORK_MS);
  });

  it('whatever stands in it', async () => {
    await holds(fc.asyncProperty(body, async (written) => {
      expect(await workOf(() => readAsForm(written), WORK_MS)).toBeLessThan(WORK_MS);
    }), { numRuns: 150, seed: 20261127 });
  });

  it.each([
    ['deep', '['.repeat(3_999_990)], ['many answers', arriving(Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`k${n}`, ''])))], ['many fields in one', arriving({ q: 'choices=a&'.repeat(49_000) })],
    ['many fields in all', arriving(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`q${n}`, 'order=a&'.repeat(200)])))], ['a high index', arriving({ q: 'choices[99999999]=a' })], ['an intent', arriving({ q: '__intent__={' })],
    ['as much as may be', arriving(Object.fromEntries(Array.from({ length: 49 }, (_, n) => [`q${n}`, `${'order=option-1&'.repeat(100)}body=${'x'.repeat(75_000)}`])))], ['quotes', `{"a":"${'\\"'.repeat(1_999_990)}"}`], ['backslashes', `{"a":"${'\\'.repeat(3_999_990)}"}`],
  ])('nor anything a phone hands over: %s', async (_, text) => {
    expect(await workOf(() => Promise.resolve(readAsArrival(text)), WORK_MS)).toBeLessThan(WORK_MS);
  });

  it('nor a body that it takes for the answer to one question', async () => {
    const written = 'order=option-1&'.repeat(500);
    expect(await workOf(async () => parseWithZod(await readForm(urlencoded(written)), { schema: answerSchema(first ?? longest.questions[0] as never) }), WORK_MS)).toBeLessThan(WORK_MS);
  });
});
