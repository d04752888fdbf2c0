import { createPgliteConnection } from '@supabase/lite/pglite';
import { describe, expect, it } from 'vitest';
import { Mailbox } from '../../app/platform/mail.ts';
import { startLiteApp } from '../../server/backend/lite-app.ts';
import { NEVER_NULL } from '../../server/commands/database-types.ts';
import { neverNullIn } from '../../server/commands/view-nulls.ts';
import { drawSecrets } from '../../server/secrets.ts';
import { textOf } from '../support/source.ts';

describe('which columns of a view can be null', () => {
  it('is told by its query: a column of a table as there, unless an outer join leaves it empty, and of all else what cannot be', async () => {
    const db = await createPgliteConnection({ url: 'memory://' });
    await db.exec('create table a (x integer not null, y integer); create table b (x integer not null, z integer)');
    const ofView = async (query: string) => {
      await db.exec(`create or replace view v as ${query}`);
      const { rows: [row] } = await db.exec<{ rows: { tree: string }[] }>(`select ev_action::text as tree from pg_rewrite where ev_class = 'v'::regclass`);
      await db.exec('drop view v');
      // Of both tables the first column is never null.
      return neverNullIn(row?.tree ?? '', (_relation, column) => column === 1);
    };
    expect(await ofView('select a.x, a.y, b.x as bx, b.z from a join b on b.x = a.x')).toEqual([true, false, true, false]);
    expect(await ofView('select a.x, b.x as bx from a left join b on b.x = a.x')).toEqual([true, false]);
    expect(await ofView('select a.x, b.x as bx from a right join b on b.x = a.x')).toEqual([false, true]);
    expect(await ofView('select a.x, b.x as bx from a full join b on b.x = a.x')).toEqual([false, false]);
    expect(await ofView('select y from a where y is not null and x > 1')).toEqual([true]);
    expect(await ofView('select y from a where y is not null or x > 1')).toEqual([false]);
    expect(await ofView('select s.x, s.y from (select x, y from a order by y limit 1) s')).toEqual([true, false]);
    expect(await ofView('select x from a union all select x from b')).toEqual([true]);
    expect(await ofView('select x from a union all select z from b')).toEqual([false]);
    expect(await ofView('select y, count(*) as n, max(x) as m from a group by y')).toEqual([false, true, false]);
    expect(await ofView('select x, count(y) as n from a group by rollup (x)')).toEqual([false, false]);
    expect(await ofView('select coalesce(y, 0) as c, coalesce(y, null) as d, null::integer as e, 1 as f, y + 1 as g from a')).toEqual([true, false, false, true, false]);
    expect(await ofView('select exists (select from b) as e, (select count(*)::integer from b) as n, (select x from b limit 1) as o from a')).toEqual([true, true, false]);
    expect(await ofView('select (select count(*) from b group by z limit 1) as n from a')).toEqual([false]);
    await db.close();
  });

  it('of those that are never null for another reason, each has its proof in the catalogue, and is a column of a view', async () => {
    const db = await createPgliteConnection({ url: 'memory://' });
    await startLiteApp('embedded', db, drawSecrets('columns'), new Mailbox());
    const types = textOf('app/platform/database.types.ts');
    for (const [name, { because, proof }] of Object.entries(NEVER_NULL)) {
      const { rows: [row] } = await db.exec<{ rows: Record<string, unknown>[] }>(proof);
      expect(Object.values(row ?? {}), `${name}: ${because}`).toEqual([true]);
      const [view = '', column = ''] = name.split('.');
      expect(types).toMatch(new RegExp(`^ {6}${view}: \\{ Row: \\{[^}]*\\b${column}: \\w+[;} ]`, 'm'));
    }
    await db.close();
  });
});
