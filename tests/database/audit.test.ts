import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, NAMELESS, noteKeys, NOTES, thingPath, THINGS, type AuditEvent } from '../../app/features/work/audit/audit.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildLine, type Line } from '../support/line.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

const words = JSON.parse(readFileSync('app/locales/en/audit.json', 'utf8')) as Record<string, string>;
/** What a variable in a call can hold, where the call itself does not say. */
const HELD_BY: Record<string, string[]> = { now_state: ['asked', 'cleared'] };

/** The arguments of a call that begins here, each as it is written. */
function argumentsAt(source: string, start: number): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of source.slice(start)) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) break;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((one) => one.trim());
}

/** What an argument may be: the words in quotes, or what its variable can hold. */
const mayBe = (argument: string) => {
  const said = argument.startsWith('case') ? [...argument.matchAll(/(?:then|else) '(\w+)'/g)] : [...argument.matchAll(/^'(\w+)'$/g)];
  return said.length > 0 ? said.map(([, word = '']) => word) : (HELD_BY[argument] ?? []);
};

describe('the audit trail', () => {
  let database: TestDatabase;
  let cast: Cast;
  let line: Line;
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
    cast = await gatherCast(database);
    line = await buildLine(database, cast, 'here');
  });
  afterAll(() => database.close());

  const lead = () => cast.as('programme_lead').db;
  const ALL = { the_person: null, the_action: null, the_thing: null, the_from: null, the_to: null, the_words: null, before_id: null, the_count: 500 };
  const list = async (asked: Partial<Record<keyof typeof ALL, unknown>> = {}) => told(lead().rpc('list_audit', { the_programme: line.programme, ...ALL, ...asked } as never));

  it('has words for every kind of event there is in SQL, and for what it is done to', async () => {
    const sources = await database.sql<{ name: string; source: string }>(`select proname as name, prosrc as source from pg_proc where pronamespace = 'private'::regnamespace and prosrc like '%private.record(%'`);
    expect(sources.length).toBeGreaterThan(40);
    for (const { name, source } of sources) {
      for (const call of source.matchAll(/private\.record\(/g)) {
        const [, action = '', thing = ''] = argumentsAt(source, call.index + call[0].length);
        for (const [kind, argument, list] of [['action', action, ACTIONS], ['thing', thing, THINGS]] as const) {
          expect(mayBe(argument).length, `${name}: ${argument}`).toBeGreaterThan(0);
          for (const word of mayBe(argument)) {
            expect(list as readonly string[], `${name}: ${word}`).toContain(word);
            expect(words[`${kind}.${word}`], `${name}: ${kind} ${word}`).toBeTruthy();
          }
        }
      }
    }
    for (const note of NOTES) expect(words[`note.${note}`], note).toBeTruthy();
  });

  it('names what each event was done to, or keeps no name of what someone could be found by', async () => {
    const events = await list();
    expect(new Set(events.map(({ thing }) => thing)).size).toBeGreaterThan(12);
    for (const { action, thing, thing_name } of events) {
      if (NAMELESS.includes(thing ?? '')) expect(thing_name, `${action} ${thing}`).toBeNull();
      else expect(thing_name, `${action} ${thing}`).toBeTruthy();
    }
    const source = await database.sql<{ source: string }>(`select prosrc as source from pg_proc where proname = 'name_of_thing'`);
    for (const thing of THINGS) expect(NAMELESS.includes(thing) || source[0]?.source.includes(`'${thing}'`), thing).toBe(true);
  });

  it('is narrowed by person, kind, thing, day and words', async () => {
    const all = await list();
    const secretary = cast.as('secretary');
    expect((await list({ the_person: secretary.id })).map(({ id }) => id)).toEqual(all.filter(({ who }) => who === secretary.name).map(({ id }) => id));
    expect((await list({ the_action: 'opened', the_thing: 'wave' })).map(({ id }) => id)).toEqual(all.filter((one) => one.action === 'opened' && one.thing === 'wave').map(({ id }) => id));
    expect((await list({ the_words: 'BEING LISTENED' })).map(({ thing }) => thing)).toContain('theme');
    expect(await list({ the_from: '2999-01-01' })).toEqual([]);
    expect(await list({ the_to: '2000-01-01' })).toEqual([]);
    const half = await list({ before_id: all[2]?.id });
    expect(half.map(({ id }) => id)).toEqual(all.slice(3).map(({ id }) => id));
  });

  it('notes that a file of it was taken', async () => {
    await told(lead().rpc('record_audit_export', { the_programme: line.programme }));
    expect((await list())[0]).toMatchObject({ action: 'exported', thing: 'audit_trail' });
  });

  it('tells whose role was ended, though the role is gone', async () => {
    await told(lead().rpc('end_membership', { the_membership: line.memberMembership }));
    expect((await list())[0]).toMatchObject({ action: 'ended', thing: 'membership', thing_name: cast.as('member').name, reason: 'member' });
  });
});

describe('a note', () => {
  const event = (action: string, thing: string, note: string | null): AuditEvent => ({ id: 1, at: '', who: null, action, thing, thingId: 'i', name: 'N', within: 's', note });
  it('of the database has words', () => expect(noteKeys(event('invited', 'invitation', 'member,facilitator'))).toEqual(['audit:note.member', 'audit:note.facilitator']));
  it('typed by a person is shown as typed, even when it is a word of ours', () => {
    expect(noteKeys(event('read', 'contacts', 'To invite people to the forum'))).toBeNull();
    expect(noteKeys(event('read', 'contacts', 'public'))).toBeNull();
  });
  it('stands beside a link to the thing', () => {
    expect(thingPath('here', event('opened', 'wave', null))).toBe('/desk/here/surveys/s/waves/i');
    expect(thingPath('here', { ...event('tagged', 'contribution', null), name: null })).toBeNull();
  });
});
