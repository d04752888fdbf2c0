import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type Row, type TestDatabase } from '../support/database.ts';
import { gatherCast } from '../support/personas.ts';
import { callersOf, doors } from './access-matrix.ts';

const API_ROLES = ['anon', 'authenticated', 'service_role'];

/** What the rules say of the schema as a whole, asked of the database's own catalogue (rules X1, X2 and the house rules). */
describe.each(ENGINES)('the schema on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  /** Names that a query finds wrong; every test here expects none. */
  const wrong = async (query: string): Promise<string[]> => (await database.sql<{ name: string }>(query)).map(({ name }) => name);

  it('guards every table by row-level security', async () => {
    expect(await wrong(`${TABLES} and not c.relrowsecurity`)).toEqual([]);
  });

  it('gives every table a policy, even one that says nobody', async () => {
    expect(await wrong(`${TABLES} and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`)).toEqual([]);
  });

  it('writes every policy as a sentence, for reading only', async () => {
    expect(await wrong(`select polname as name from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace
      and (polname not like '% % %' or polcmd <> 'r')`)).toEqual([]);
  });

  it('asks one policy for one role and one action on a table, so that a row is judged once', async () => {
    expect(await wrong(`select concat_ws(' ', c.relname, p.polcmd::text, r.role::regrole::text, string_agg(p.polname::text, '; ')) as name
      from pg_policy p join pg_class c on c.oid = p.polrelid cross join lateral unnest(p.polroles) r (role)
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and p.polpermissive group by c.relname, p.polcmd, r.role having count(*) > 1`)).toEqual([]);
  });

  it('says of every table and view what it is', async () => {
    expect(await wrong(`${RELATIONS} and c.relname not in ('trail') and obj_description(c.oid, 'pg_class') is null`)).toEqual([]);
    expect(await wrong(`${RELATIONS} and obj_description(c.oid, 'pg_class') is null`)).toEqual([]);
  });

  it('has an index that begins with the columns of each foreign key', async () => {
    expect(await wrong(`select conrelid::regclass || ' (' || conname || ')' as name from pg_constraint k
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i where i.indrelid = k.conrelid and i.indpred is null
          and (select array_agg(a order by a) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) a)
            = (select array_agg(b order by b) from unnest(k.conkey) b))`)).toEqual([]);
  });

  it('indexes the programme of every table that has one', async () => {
    expect(await wrong(`${TABLES} and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'programme_id')
      and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                      where i.indrelid = c.oid and a.attname = 'programme_id')`)).toEqual([]);
  });

  it('has a key in every table, and no index twice', async () => {
    expect(await wrong(`${TABLES} and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)`)).toEqual([]);
    expect(await wrong(`select string_agg(i.indexrelid::regclass::text, ' = ' order by i.indexrelid::regclass::text) as name from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      group by i.indrelid, i.indkey::text, i.indclass::text, i.indoption::text, coalesce(i.indexprs::text, ''), coalesce(i.indpred::text, '') having count(*) > 1`)).toEqual([]);
  });

  it('asks who the reader is once a statement, not once a row', async () => {
    expect(await wrong(`select p.polname as name from pg_policy p cross join lateral (select regexp_replace(pg_get_expr(p.polqual, p.polrelid), 'SELECT (auth|private|public)\\.\\w+\\(', '', 'gi') as rest) e
      where e.rest ~* '(auth|private)\\.\\w+\\('`)).toEqual([]);
  });

  it('runs every view with the rights of whoever asks', async () => {
    expect(await wrong(`${RELATIONS} and c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']`)).toEqual([]);
  });

  it('gives every function an empty search path', async () => {
    expect(await wrong(`${FUNCTIONS} and not coalesce(p.proconfig, '{}') && array['search_path=""', 'search_path='''''] and p.proname <> 'open_door'`)).toEqual([]);
  });

  it('opens doors in public that run as the caller, onto commands in private', async () => {
    expect(await wrong(`${FUNCTIONS} and n.nspname = 'public' and p.prosecdef`)).toEqual([]);
    expect(await wrong(`${FUNCTIONS} and n.nspname = 'public' and not exists (
      select 1 from pg_proc q where q.pronamespace = 'private'::regnamespace and q.proname = p.proname and q.proargtypes = p.proargtypes)`)).toEqual([]);
  });

  it('lets anyone execute no function that was not opened to them', async () => {
    const { rows } = await grantsOnFunctions(database);
    const listed = new Set(doors.flatMap((door) => callersOf(door).flatMap((role) => [`public.${door.name} ${role}`, `private.${door.name} ${role}`])));
    const helpers = new Set(['private.my_programmes authenticated', 'private.may authenticated', 'private.my_listenings authenticated', ...['today', 'day_of'].flatMap((name) => [`private.${name} authenticated`, `private.${name} service_role`])]);
    expect(rows.filter((grant) => !listed.has(grant) && !helpers.has(grant))).toEqual([]);
  });

  describe.each(['before the first request', 'after requests, and after a second start'])('%s', (when) => {
    beforeAll(async () => {
      if (when === 'before the first request') return;
      await serveSomeRequests(database);
      if (engine === 'postgres') await (await database.reopen()).close();
    });

    it('grants nobody a write to any table or view', async () => {
      expect(await wrong(`select table_name || ' ' || privilege_type || ' ' || grantee as name from information_schema.role_table_grants
        where table_schema in ('public', 'private') and grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC') and privilege_type <> 'SELECT'`)).toEqual([]);
      expect(await wrong(`select table_name || '.' || column_name || ' ' || privilege_type || ' ' || grantee as name from information_schema.column_privileges
        where table_schema in ('public', 'private') and grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC') and privilege_type <> 'SELECT'`)).toEqual([]);
    });

    it('lets nobody in particular read any table or view', async () => {
      expect(await wrong(`select table_name || '.' || column_name as name from information_schema.column_privileges
        where table_schema in ('public', 'private', 'auth') and grantee in ('anon', 'PUBLIC')`)).toEqual([]);
    });

    it('keeps secrets out of every grant: no hash, no sealed draft, no token', async () => {
      expect(await wrong(`select table_name || '.' || column_name || ' ' || grantee as name from information_schema.column_privileges
        where table_schema = 'public' and grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC')
          and (column_name like '%hash%' or column_name in ('sealed', 'token', 'invited_by'))`)).toEqual([]);
    });

    it('keeps the sign-in tables from everyone', async () => {
      expect(await wrong(`select table_name || ' ' || grantee as name from information_schema.role_table_grants
        where table_schema = 'auth' and grantee in ('anon', 'authenticated', 'PUBLIC')`)).toEqual([]);
    });

    it('lets the service key read only what making a programme needs', async () => {
      const granted = await wrong(`select distinct table_name::text as name from information_schema.column_privileges
        where table_schema = 'public' and grantee = 'service_role' order by 1`);
      expect(granted).toEqual(['memberships', 'people', 'programmes']);
    });
  });

  it.each(['postgres', ...API_ROLES] as const)('keeps the audit trail as it is for %s (rule 7)', async (role) => {
    await database.sql(`insert into public.programmes (slug, name) values ($1, 'Kept') on conflict do nothing`, ['kept']);
    await database.sql(`select private.record(id, 'did', 'thing', id) from public.programmes where slug = 'kept'`);
    for (const statement of [
      `update public.audit_events set reason = 'changed'`,
      `update public.audit_events set reason = 'changed' where id > 0`,
      'delete from public.audit_events',
      'truncate public.audit_events',
      `delete from public.programmes where slug = 'kept'`,
      'drop trigger audit_events_rows_stay on public.audit_events',
    ]) {
      if (role === 'postgres' && statement.startsWith('drop')) continue;
      const { error } = await database.attempt({ role: role as 'postgres' }, statement);
      expect(error, `${role}: ${statement}`).not.toBeNull();
    }
    const { error } = await database.attempt({ role: role as 'postgres' }, `insert into public.audit_events (programme_id, action, thing) select id, 'a', 'b' from public.programmes limit 1`);
    expect(error === null).toBe(role === 'postgres');
  });

  it('makes no outside connection and writes no file from SQL', async () => {
    expect(await wrong(`${FUNCTIONS} and p.prosrc ~* '(dblink|pg_read_file|copy .* program|lo_export|http_)'`)).toEqual([]);
  });
});

const RELATIONS = `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')`;
const TABLES = `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
const FUNCTIONS = `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'private') and p.prokind = 'f'`;

async function grantsOnFunctions(database: TestDatabase): Promise<{ rows: string[] }> {
  const rows = await database.sql<Row & { grant: string }>(`select distinct n.nspname || '.' || p.proname || ' ' || r.rolname as grant
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace cross join pg_roles r
    where n.nspname in ('public', 'private') and r.rolname in ('anon', 'authenticated', 'service_role')
      and has_function_privilege(r.oid, p.oid, 'execute') order by 1`);
  return { rows: rows.map((row) => row.grant) };
}

async function serveSomeRequests(database: TestDatabase): Promise<void> {
  const cast = await gatherCast(database);
  await cast.anon.db.from('programmes').select('id');
  await cast.as('facilitator').db.from('contributions').select('id');
  await cast.service.db.from('programmes').select('id');
}
