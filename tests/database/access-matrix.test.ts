import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../app/platform/roles.ts';
import { ENGINES, openTestDatabase, type Row, type SqlOutcome, type TestDatabase } from '../support/database.ts';
import { buildLine, type Line } from '../support/line.ts';
import { gatherCast, type Cast, type Persona, type Place } from '../support/personas.ts';
import { refusalIn } from '../support/told.ts';
import { doors, tables, views, type Door, type Readable } from './access-matrix.ts';

const relations: Record<string, Readable> = { ...tables, ...views };

describe.each(ENGINES)('the access matrix on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let lines: Record<Place, Line>;
  let keys: Map<string, string[]>;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    lines = { here: await buildLine(database, cast, 'here'), elsewhere: await buildLine(database, cast, 'elsewhere') };
    keys = await keysOf(database);
  });
  afterAll(() => database.close());

  it('names every table, view and door there is', async () => {
    const names = async (query: string) => (await database.sql<{ name: string }>(query)).map(({ name }) => name).sort();
    expect(Object.keys(tables).sort()).toEqual(await names(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`));
    expect(Object.keys(views).sort()).toEqual(await names(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`));
    expect([...new Set(doors.map(({ name }) => name))].sort()).toEqual(await names(`select proname::text as name from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'`));
  });

  describe.each(Object.entries(relations))('%s', (name, readable) => {
    it('has rows in both programmes, and rows kept from someone', async () => {
      const here = await rowsAsOwner(database, name, readable, 'all', { programme: lines.here.programme });
      expect(here.length).toBeGreaterThan(0);
      if (readable.programmeColumn !== 'null') expect((await rowsAsOwner(database, name, readable, 'all', { programme: lines.elsewhere.programme })).length).toBeGreaterThan(0);
      for (const { rows } of readable.reads) {
        if (rows !== 'all') expect((await rowsAsOwner(database, name, readable, rows, { programme: lines.here.programme, me: cast.as('programme_lead').id })).length, rows).toBeLessThan(here.length);
      }
    });

    it.each(ROLES)('is read by a %s as written, and never from the other programme', async (role) => {
      const reader = cast.as(role);
      const expected = new Set<string>();
      for (const { who, rows } of readable.reads) {
        if (who !== 'everyone' && !who.includes(role)) continue;
        for (const row of await rowsAsOwner(database, name, readable, rows, { programme: lines.here.programme, me: reader.id })) expected.add(row);
      }
      const seen = await rowsOf(reader, name);
      expect(seen).toEqual(readable.isSecret ? 'permission denied' : [...expected].sort());
      if (readable.programmeColumn || readable.isSecret) return;
      const { data } = await reader.db.from(name as never).select(keyOf(name).join()).eq('programme_id', lines.elsewhere.programme);
      expect(data).toEqual([]);
    });

    it('shows nothing to someone in no programme, and refuses nobody in particular', async () => {
      expect(await rowsOf(cast.stranger, name)).toEqual(readable.isSecret ? 'permission denied' : []);
      expect(await rowsOf(cast.anon, name)).toBe('permission denied');
      if (readable.service) expect((await rowsOf(cast.service, name)).length).toBeGreaterThan(0);
      else expect(await rowsOf(cast.service, name)).toBe('permission denied');
    });

    it('is written to by nobody, in SQL', async () => {
      const column = await aColumnOf(database, name);
      const statements = [
        `insert into public.${name} default values`,
        `insert into public.${name} select * from public.${name} limit 1`,
        `update public.${name} set ${column} = ${column}`,
        `update public.${name} set ${column} = ${column} where ${column} is not null`,
        `delete from public.${name}`,
        `delete from public.${name} where ${column} is not null`,
        ...(name in tables ? [`truncate public.${name} cascade`] : []),
      ];
      const told: string[] = [];
      for (const persona of everyone(cast)) {
        for (const statement of statements) told.push(writeWordOf((await database.attempt(persona.sql, statement)).error));
      }
      expect(new Set(told)).toEqual(new Set(['refused']));
    });

    it('is written to by nobody, through the API', async () => {
      const column = await aColumnOf(database, name);
      const told: string[] = [];
      for (const { db } of everyone(cast)) {
        const table = db.from(name as never);
        const change = { [column]: null } as never;
        for (const asked of [table.insert(change), table.update(change), table.update(change).not(column, 'is', null), table.delete(), table.delete().not(column, 'is', null)]) {
          const { error } = await asked;
          told.push(writeWordOf(error));
        }
      }
      expect(new Set(told)).toEqual(new Set(['refused']));
    });
  });

  const named = doors.map((door, n) => ({ ...door, label: `${door.name}${doors.findIndex(({ name }) => name === door.name) === n ? '' : ' (again)'}` }));
  describe.each(named)('the door $label', (door) => {
    it('lets through those it is for, and tells the others why not', async () => {
      const told: Record<string, string> = {};
      const expected: Record<string, string> = {};
      const args = door.with(lines.here);
      for (const { name, persona, word } of visitors(cast, door)) {
        told[name] = wordOf(await knock(database, persona, door.name, args));
        expected[name] = word;
      }
      expect(told).toEqual(expected);
    });

    it('says the same through the API to those it is not for', async () => {
      const told: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const { name, persona, word } of visitors(cast, door)) {
        if (word === 'ok') continue;
        const { error } = await persona.db.rpc(door.name as never, door.with(lines.here) as never);
        told[name] = error ? refusalIn(error) : 'ok';
        expected[name] = word;
      }
      expect(told).toEqual(expected);
    });
  });

  const keyOf = (name: string) => relations[name]?.key ?? keys.get(name) ?? [];

  async function rowsOf(reader: Persona, name: string): Promise<string[] | string> {
    const columns = keyOf(name);
    const { data, error } = await reader.db.from(name as never).select(columns.join());
    if (error) return refusalIn(error);
    return (data as Row[]).map((row) => columns.map((column) => row[column]).join(' ')).sort();
  }

  /** The keys of the rows a condition means, past every policy. */
  async function rowsAsOwner(owner: TestDatabase, name: string, { programmeColumn = 'programme_id' }: Readable, rows: string, { programme, me = '' }: { programme: string; me?: string }): Promise<string[]> {
    const within = programmeColumn === 'null' ? 'true' : `${programmeColumn} = '${programme}'`;
    const condition = rows === 'all' ? 'true' : rows.replaceAll(':me', me === '' ? 'null' : `'${me}'`);
    const found = await owner.sql<{ key: string }>(`select concat_ws(' ', ${keyOf(name).join(', ')}) as key from public.${name} where ${within} and (${condition})`);
    return found.map(({ key }) => key);
  }
});

/** Everyone who might try: each role here, someone of the other programme, a stranger, nobody, and the service key. */
function everyone(cast: Cast): Persona[] {
  return [...ROLES.map((role) => cast.as(role)), cast.as('programme_lead', 'elsewhere'), cast.stranger, cast.anon, cast.service];
}

/** Each kind of visitor to a door of the programme here, with what they are to be told. */
function visitors(cast: Cast, { may, service, says = 'ok' }: Door): { name: string; persona: Persona; word: string }[] {
  const isForRoles = Array.isArray(may);
  const toOutsider = isForRoles ? 'not_found' : may === 'service' ? 'permission denied' : says;
  return [
    ...ROLES.map((role) => ({ name: role, persona: cast.as(role), word: !isForRoles ? toOutsider : may.includes(role) ? says : 'forbidden' })),
    ...ROLES.map((role) => ({ name: `${role} elsewhere`, persona: cast.as(role, 'elsewhere'), word: toOutsider })),
    { name: 'stranger', persona: cast.stranger, word: toOutsider },
    { name: 'nobody', persona: cast.anon, word: may === 'anyone' ? says : 'permission denied' },
    { name: 'service key', persona: cast.service, word: may === 'service' || service ? says : 'permission denied' },
  ];
}

/** Calls a door as the API does, and takes back whatever it did. */
function knock(database: TestDatabase, persona: Persona, door: string, args: Record<string, unknown>): Promise<SqlOutcome> {
  const names = Object.keys(args);
  const values = Object.values(args).map((value) => (Array.isArray(value) && typeof value[0] === 'string' ? `{${value.join()}}` : typeof value === 'object' && value !== null ? JSON.stringify(value) : value));
  return database.attempt(persona.sql, `select * from public.${door}(${names.map((name, n) => `${name} => $${n + 1}`).join(', ')})`, values);
}

function wordOf({ error }: SqlOutcome): string {
  return error ? refusalIn(error) : 'ok';
}

/** Refused for want of the right; or because a joined view or a numbered column cannot be written at all, which PostgreSQL checks first. */
function writeWordOf(error: { code?: string; message: string } | null): string {
  if (!error) return 'done';
  return refusalIn(error) === 'permission denied' || ['55000', '428C9', '0A000'].includes(error.code ?? '') ? 'refused' : refusalIn(error);
}

async function keysOf(database: TestDatabase): Promise<Map<string, string[]>> {
  const rows = await database.sql<{ name: string; columns: string }>(`select c.relname::text as name, string_agg(a.attname, ',' order by a.attnum) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indisprimary and c.relnamespace = 'public'::regnamespace group by 1`);
  return new Map(rows.map(({ name, columns }) => [name, columns.split(',')]));
}

async function aColumnOf(database: TestDatabase, name: string): Promise<string> {
  const [row] = await database.sql<{ name: string }>(`select attname::text as name from pg_attribute where attrelid = 'public.${name}'::regclass and attnum > 0
    order by attname = 'programme_id' desc, attnum limit 1`);
  return row?.name ?? '';
}
