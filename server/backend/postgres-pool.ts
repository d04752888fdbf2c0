import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { parse as parseArray } from 'postgres-array';
import { INT8, ITEM_OF_ARRAY, NUMERIC } from './array-types.ts';

/** How a pool is made: where to, and for how long anything may wait. */
export interface PoolLimits {
  /** A statement takes no longer, in milliseconds; 0 for one that may take its time, as a migration. */
  statementMs: number;
  /** Nor does it wait longer for what another holds. */
  lockMs: number;
  /** How long a connection may take to be made, or to come free. */
  connectMs: number;
}

const CONNECTIONS_MAX = 10;
/** A network that swallows everything is noticed by this much after a statement should have ended by itself. */
const SILENCE_MS = 5000;
/** A transaction whose request was forgotten lets go of what it holds. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** A connection that nobody needs for a while is let go. */
const IDLE_MS = 60_000;
/** SQLSTATE of a connection that failed: the driver says so in words alone. */
const CONNECTION_FAILED = '08006';

/** Types whose text is handed on as the server wrote it: date, time, timestamp and their like with time zones. */
const AS_WRITTEN = new Set([1082, 1083, 1114, 1184, 1266]);

/** Values as the API wants them: a number where it is one exactly, days and moments as they are written, lists of the same. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    const item = ITEM_OF_ARRAY.get(oid);
    if (item !== undefined) {
      const parse = types.getTypeParser(item, format) as (text: string) => unknown;
      return (text) => parseArray(text, parse);
    }
    if (oid === INT8) return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
    if (oid === NUMERIC) return (text) => (String(Number(text)) === text ? Number(text) : text);
    if (AS_WRITTEN.has(oid)) return (text) => text;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

/**
 * Connections to a PostgreSQL server, at most ten at once. A server that stops, or ends a connection, is a failure of the
 * statements that were on it and of nothing else: the next ones get a connection of their own (decision 019).
 */
export function postgresDialect(url: string, limits: PoolLimits): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: inLibpqTerms(url),
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: limits.connectMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    // One that may take its time may also hold something by being there: a lock of its session.
    idleTimeoutMillis: limits.statementMs > 0 ? IDLE_MS : 0,
    types,
    ...(limits.statementMs > 0 ? { statement_timeout: limits.statementMs, lock_timeout: limits.lockMs, query_timeout: limits.statementMs + SILENCE_MS } : {}),
  });
  // Whoever waits for a statement is told by the statement. A connection that ends while nobody waits has nobody to tell,
  // and an error without a listener ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // Queued before whatever the connection is taken for; should it fail, that fails too.
    client.query(`set timezone to 'UTC'`).catch(() => undefined);
  });
  return new PostgresDialect({ pool: new ToldPool(pool) });
}

/** What sslmode means to PostgreSQL's own tools, it means here: "require" encrypts, and asks for no certificate of a known maker. */
function inLibpqTerms(url: string): string {
  const address = new URL(url);
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}

/** A pool whose failures to reach the server carry the code that PostgreSQL has for them. */
class ToldPool implements PostgresPool {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async connect(): Promise<PostgresPoolClient> {
    return new ToldClient(this.#pool, await this.#pool.connect().catch(told)).forKysely;
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}

/**
 * A connection for as long as one request holds it. The beginning of a transaction is sent with the first statement of it:
 * each statement is a journey of its own, during which others may wait for what the transaction holds. A server that has just
 * ended a connection may not be heard of yet when it is handed out: what came with a beginning has done nothing then, and begins on another.
 */
class ToldClient {
  readonly #pool: pg.Pool;
  #client: pg.PoolClient | null;
  #heldBack: string | null = null;
  constructor(pool: pg.Pool, client: pg.PoolClient) {
    this.#pool = pool;
    this.#client = client;
  }

  readonly forKysely: PostgresPoolClient = {
    query: ((statement: string, parameters: readonly unknown[]) => this.#query(statement, parameters).catch(told)) as unknown as PostgresPoolClient['query'],
    release: (destroy) => this.#client?.release(destroy),
  };

  async #query(statement: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
    if (BEGINS.test(statement)) {
      this.#heldBack = statement;
      return nothingAsked('BEGIN');
    }
    if (SETS_THE_HEAD.test(statement)) return nothingAsked('SELECT');
    if (this.#heldBack === null) return this.#send(statement, parameters);
    const begin = this.#heldBack;
    this.#heldBack = null;
    if (ENDS_A_TRANSACTION.test(statement)) return nothingAsked('COMMIT');
    if (parameters.length > 0) {
      await this.#begin(begin);
      return this.#send(statement, parameters);
    }
    // Several statements in one text give a list of results; the driver's types know of one.
    const results = (await this.#begin(`${begin};${statement}`)) as pg.QueryResult | pg.QueryResult[];
    return (Array.isArray(results) ? results.at(-1) : results) ?? nothingAsked('SELECT');
  }

  /** Begins, on as many connections as it takes: each that was idle may have been ended, and after those comes one that is made anew. */
  async #begin(text: string): Promise<pg.QueryResult> {
    for (let others = CONNECTIONS_MAX; ; others--) {
      // A server that takes no connection is not asked for another.
      this.#client ??= await this.#pool.connect();
      try {
        return await this.#client.query(text);
      } catch (fault) {
        if (others === 0 || !isEnded(fault)) throw fault;
        this.#client.release(true);
        this.#client = null;
      }
    }
  }

  async #send(statement: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
    this.#client ??= await this.#pool.connect();
    return this.#client.query(statement, [...parameters]);
  }
}

const BEGINS = /^\s*(begin|start transaction)\b[^;]*$/i;
const ENDS_A_TRANSACTION = /^\s*(commit|rollback)\s*$/i;
/** The library asks after each function what it set of the answer's head; none of ours sets any (request-settings.ts). */
const SETS_THE_HEAD = /^\s*select current_setting\('response\.status', true\)/i;
const nothingAsked = (command: string): pg.QueryResult => ({ command, rowCount: 0, oid: 0, fields: [], rows: [] });

/** SQLSTATEs by which a server says that it ends a connection: by command, after a crash, while it stops. */
const ENDS = new Set(['57P01', '57P02', '57P03']);
/** What the driver says when a server that is there keeps silent: not ended, and another would wait as long. */
const SILENT = 'Query read timeout';

/** Whether a statement failed because its connection was ended. */
function isEnded(fault: unknown): boolean {
  if (fault instanceof pg.DatabaseError) return ENDS.has(fault.code ?? '');
  return fault instanceof Error && fault.message !== SILENT;
}

/** @throws the fault, with a code when the driver gave it none. */
function told(fault: unknown): never {
  if (fault instanceof Error && !(fault instanceof pg.DatabaseError)) throw Object.assign(new Error(fault.message, { cause: fault }), { code: CONNECTION_FAILED });
  throw fault;
}
