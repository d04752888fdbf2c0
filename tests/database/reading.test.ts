import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBlank } from '../../app/platform/reading/typed-line.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';

/** What the database itself takes for an answer, whoever sends it. */
describe.each(ENGINES)('reading an answer on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  const fits = async (question: object, value: object) => (await database.sql<{ fits: boolean | null }>('select private.value_fits($1::text::jsonb, $2::text::jsonb) as fits', [JSON.stringify(question), JSON.stringify(value)]))[0]?.fits;

  it('sees nothing in the same marks as the pages, code point by code point', async () => {
    const codes = Array.from({ length: 0x110000 - 1 }, (_, n) => n + 1).filter((code) => code < 0xd800 || code > 0xdfff);
    const seen = await database.sql<{ blank: string }>(
      `select string_agg(c::text, ',' order by c) as blank from generate_series(1, 1114111) c where (c < 55296 or c > 57343) and private.is_blank(chr(c))`);
    expect(seen[0]?.blank).toBe(codes.filter((code) => isBlank(String.fromCodePoint(code))).join(','));
  }, 120_000);

  it.each(['open', 'short'])('takes no %s answer in which nothing can be seen', async (kind) => {
    for (const body of ['', ' \n', '\u200b\u200b', '\u2060\u00ad', '\u3164']) expect(await fits({ kind }, { body }), JSON.stringify(body)).toBe(false);
    expect(await fits({ kind }, { body: '\u200bI am heard' })).toBe(true);
  });

  it('takes no words of that sort beside "something else"', async () => {
    const question = { kind: 'choice', options: [{ id: 'a', text: 'A' }, { id: 'z', text: 'Else', role: 'other' }] };
    expect([await fits(question, { choices: ['z'], other: '\u200b' }), await fits(question, { choices: ['z'], other: 'My van' })]).toEqual([false, true]);
  });

  it('takes no date of a year that cannot be, nor one to come unless it is asked for', async () => {
    const [{ day = '' } = {}] = await database.sql<{ day: string }>('select private.today()::text as day');
    const next = String(Number(day.slice(0, 4)) + 1);
    for (const date of ['0007', '1403', '1899-12-31', '2204', next, `${next}-01-01`, '2023-02-30', '2023-13']) expect(await fits({ kind: 'date' }, { date }), date).toBe(false);
    for (const date of ['1900', '2024-02-29', day, day.slice(0, 7), day.slice(0, 4)]) expect(await fits({ kind: 'date' }, { date }), date).toBe(true);
    expect([await fits({ kind: 'date', ahead: true }, { date: next }), await fits({ kind: 'date', ahead: true }, { date: '2204' })]).toEqual([true, false]);
  });

  it('takes answers to a kind once it has its function, and none to a kind without one', async () => {
    expect(await fits({ kind: 'stars' }, { scale: 3 })).toBe(false);
    expect(await fits({ kind: 'information' }, {})).toBe(false);
    for (const kind of ['', 'open(jsonb, jsonb)', "open'", 'x'.repeat(200)]) expect(await fits({ kind }, { body: 'Words' }), kind).toBe(false);
    await database.sql(`create function private.fits_stars(the_question jsonb, the_value jsonb) returns boolean language sql immutable set search_path = ''
      as $$ select (the_value ->> 'scale') ~ '^[1-5]$' $$`);
    expect([await fits({ kind: 'stars' }, { scale: 3 }), await fits({ kind: 'stars' }, { scale: 7 }), await fits({ kind: 'stars' }, {})]).toEqual([true, false, false]);
    await database.sql('drop function private.fits_stars(jsonb, jsonb)');
  });
});
