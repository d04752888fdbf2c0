import { vi } from 'vitest';
import type { TestDatabase } from './database.ts';

/**
 * Sets the clock of the app and of this database alone to a moment; vi.useRealTimers sets the app's right again. The embedded
 * database asks the process what time it is; on a server, another function takes the name that functions and defaults call.
 */
export async function setClock(database: Pick<TestDatabase, 'engine' | 'sql'>, moment: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
  if (database.engine !== 'postgres') return;
  await database.sql('alter function pg_catalog.now() rename to now_of_the_machine');
  await database.sql(`create function pg_catalog.now() returns timestamptz language sql stable as $$ select timestamptz '${moment}' $$`);
  // A default holds on to the function it was made with, whatever it is called now.
  const defaults = await database.sql<{ anew: string }>(`
    select format('alter table %s alter column %I set default %s', d.adrelid::regclass, a.attname, replace(pg_get_expr(d.adbin, d.adrelid), 'now_of_the_machine()', 'now()')) as anew
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where pg_get_expr(d.adbin, d.adrelid) like '%now_of_the_machine()%'`);
  for (const { anew } of defaults) await database.sql(anew);
}
