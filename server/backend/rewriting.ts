import type { Connection } from '@supabase/lite';
import type { InTurn } from './one-at-a-time.ts';

const HOUR_MS = 3_600_000;
/** People are asked for quiet this long before tables are rewritten beside them. */
const QUIET_MS = 60_000;
/** Between two rewrites, so that a day of small changes is not a day of rewriting. */
const REST_MS = 4 * HOUR_MS;
/** However busy it is: what was taken back is off the disk within a day. */
const LATEST_MS = 20 * HOUR_MS;

/** Tables with how often a row of theirs was changed or removed, which only grows. What planning the way to rows keeps of their values is among them. */
const CHANGES = `
  select format('%I.%I', schemaname, relname) as name, (n_tup_upd + n_tup_del)::float8 as changes from pg_stat_all_tables
  where (schemaname <> 'information_schema' and schemaname not like 'pg\\_%') or relname = 'pg_statistic'
  order by relname = 'pg_statistic', pg_relation_size(relid)`;

/**
 * Takes off the disk what was removed or changed: PostgreSQL leaves the old bytes in its tables and its log until
 * something happens to be written over them. Each table that had rows changed or removed is written anew, with its
 * indexes, and the log up to then is let go of. Table by table, so that nobody waits longer than one takes.
 */
export class Rewriting {
  private readonly connection: Connection;
  private readonly inTurn: InTurn;
  private readonly known = new Map<string, number>();
  private pendingSince: number | null = null;
  private last: number;
  private lastAsked: number;

  constructor(connection: Connection, inTurn: InTurn, now = Date.now()) {
    this.connection = connection;
    this.inTurn = inTurn;
    this.lastAsked = now;
    // What was removed before this start may still be there: the first quiet minutes are used.
    this.last = now - REST_MS;
  }

  /** Told of every request, so that rewriting waits for a quiet moment. */
  noticeRequest(now = Date.now()): void {
    this.lastAsked = now;
  }

  /** Rewrites when there is something to rewrite and this is the moment for it. Asked every few minutes. */
  async whenDue(now = Date.now()): Promise<void> {
    const changed = await this.changed();
    if (changed.length === 0) return;
    this.pendingSince ??= now;
    const isQuiet = now - this.lastAsked >= QUIET_MS && now - this.last >= REST_MS;
    if (!isQuiet && now - this.pendingSince < LATEST_MS) return;
    await this.rewrite();
    this.last = now;
  }

  /** Rewrites every table in which something was changed or removed since it was last rewritten, and lets go of the log. */
  async rewrite(): Promise<void> {
    const changed = await this.changed();
    for (const { name } of changed) await this.run(`vacuum (full, analyze) ${name}`);
    // The count after, since rewriting statistics changes rows of its own.
    for (const { name, changes } of await this.changes()) this.known.set(name, changes);
    this.pendingSince = null;
    await this.run('select pg_switch_wal()');
    await this.run('checkpoint');
  }

  private async changed(): Promise<{ name: string; changes: number }[]> {
    const all = await this.changes();
    const changed = all.filter(({ name, changes }) => changes > 0 && changes !== this.known.get(name));
    // Statistics change whenever a table is counted anew; by themselves they are no reason.
    return changed.every(({ name }) => name.endsWith('.pg_statistic')) ? [] : changed;
  }

  private async changes(): Promise<{ name: string; changes: number }[]> {
    // What was counted last may still be on its way.
    await this.run('select pg_stat_force_next_flush()');
    return (await this.run(CHANGES)) as { name: string; changes: number }[];
  }

  private run(statement: string): Promise<unknown[]> {
    return this.inTurn(async () => (await this.connection.exec<{ rows: unknown[] }>(statement)).rows);
  }
}
