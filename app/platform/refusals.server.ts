import type { PostgrestError } from '@supabase/supabase-js';

/**
 * A rule of the database that said no. `code` is a key of the locale file errors.json (refusal.CODE); `detail` names
 * the parts it speaks of, if it does.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly detail: string | null;
  /** The field of the form it speaks of; empty for the form as a whole. */
  readonly field: string;
  constructor(code: string, detail: string | null, field = '') {
    super(`refused: ${code}`);
    this.code = code;
    this.detail = detail;
    this.field = field;
  }
}

const SPOKEN = /throughline:([a-z_]+)(?::(.*))?$/s;
/** What private.refuse_broken says of a constraint. */
const BROKEN = /^broken: [0-9A-Z]{5}( [a-z0-9_]+)*$/;
const PERMISSION_DENIED = '42501';
/** A database that answers gives a code of its own (SQLSTATE or PostgREST); these say that it could not: connection lost, shutting down, full, too slow, held by another. */
const ANSWERED = /^([0-9A-Z]{5}|PGRST[1-9]\d\d)$/;
const CANNOT_ANSWER = /^(08|53|57|40P01|55P03)/;

/** The API takes no token it cannot read, that has ended, or that was given by a clock ahead of this one (PGRST301, 302, 303). */
const NO_SESSION = /^PGRST30\d$/;

/** Whether an answer says that whoever asked is not signed in any more, whatever their device holds. */
export function isNoSession({ code }: Pick<PostgrestError, 'code'>): boolean {
  return NO_SESSION.test(code);
}

/** Which field of the form a refusal speaks of, by its code. */
export type FieldsOfRefusals = Record<string, string>;

/**
 * The data of a database answer.
 * @throws Response 404 for what is not there for this person, Response 403 for what is not theirs to do,
 *   Response 401 for a session that is none, Response 503 when the database cannot be reached, Refusal for any other rule, Error for a fault.
 */
export function must<T>(answer: { data: T; error: PostgrestError | null }, fields: FieldsOfRefusals = {}): NonNullable<T> {
  if (answer.error) throw fromError(answer.error, fields);
  if (answer.data === null || answer.data === undefined) throw new Response(null, { status: 404 });
  return answer.data;
}

/** As must, for an answer that may rightly be nothing. */
export function mayBe<T>(answer: { data: T; error: PostgrestError | null }, fields: FieldsOfRefusals = {}): T {
  if (answer.error) throw fromError(answer.error, fields);
  return answer.data;
}

function fromError(error: PostgrestError, fields: FieldsOfRefusals): Error | Response {
  const spoken = SPOKEN.exec(error.message);
  // People are told what they can do; that it was a fault of ours, and which, is for the log: a hosted project's API says it
  // here, and in process the library prints it (server/faults.ts). It holds names of the schema alone.
  if (spoken && BROKEN.test(error.hint)) console.error(`The database refused what the app let through (${spoken[1]}): ${error.hint}`);
  if (spoken?.[1] === 'not_found') return new Response(null, { status: 404 });
  if (spoken?.[1] === 'forbidden' || (!spoken && error.code === PERMISSION_DENIED)) return new Response(null, { status: 403 });
  if (spoken?.[1]) return new Refusal(spoken[1], spoken[2] ?? null, fields[spoken[1]]);
  if (isNoSession(error)) return new Response(null, { status: 401 });
  if (!ANSWERED.test(error.code) || CANNOT_ANSWER.test(error.code)) return new Response(null, { status: 503 });
  return new Error(`The database failed: ${error.code}`, { cause: error });
}
