import { createServerClient, parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { AppLoadContext } from '@remix-run/node';
import type { Backend } from './backend.ts';
import type { Database } from './database.types.ts';
import type { Mailbox, PostOffice } from './mail.ts';
import { callerNetwork } from './network.ts';
import { keyedHash, seal, unsealWithAny } from './seal.server.ts';
import { today } from './written.ts';
import { wholeLists } from './whole-lists.ts';

export type Db = SupabaseClient<Database>;

/** What the server hands every loader and action. */
export interface RequestContext extends AppLoadContext {
  backend: Backend;
  post: PostOffice;
  mailbox: Mailbox | null;
  isDemonstration: boolean;
  isDevelopment: boolean;
  nonce: string;
  /** Names this request in the log, for when it goes wrong. */
  reference: string;
  /** Where this site is reached from outside, for links in letters and on paper. */
  publicUrl: string;
  /** After how many days what was taken back is gone from disks and backups too. */
  backupDays: number;
  /** How many may answer from one network address in ten minutes. */
  sendsPerCaller: number;
  /** The database as whoever sent this request: their session if they have one, else nobody in particular. One per request. */
  db: Db;
  /** A keyed hash of the caller's network address, for slowing floods; the address itself is not kept. */
  caller: string;
  hash(purpose: string, value: string): string;
  cookie(name: string): string | null;
  setCookie(name: string, value: string, maxAgeSeconds?: number): void;
  dropCookie(name: string): void;
}

interface Incoming {
  headers: { cookie?: string; host?: string };
  ip?: string;
  protocol: string;
}
interface Outgoing {
  append(field: string, value: string): unknown;
  locals: { nonce?: unknown; reference?: unknown };
}
interface OutsideOfRequest {
  backend: Backend;
  post: PostOffice;
  mailbox: Mailbox | null;
  configuration: { isDemonstration: boolean; isDevelopment: boolean; publicUrl: string; backupDays: number; sendsPerCaller: number; secrets: { cookieKeys: readonly [string, ...string[]] } };
  /** The key of the data: what is kept under a keyed hash is kept under this one. 32 bytes, hex. */
  dataKey: string;
}

/**
 * Someone who walks away from a shared desk is signed out by the next working day. The server itself ends a session so
 * long after signing in (private.session_length), and takes no cookie that is older.
 */
const SESSION_SECONDS = 12 * 60 * 60;
const COOKIE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/**
 * How a cookie is named and flagged. With TLS, `__Host-` and Secure: no other host, and nobody on the line, can put one there.
 * Without, as on a machine of one's own, a name and flags that every browser keeps: WebKit drops the others from http,
 * wherever it is. Each way takes its own alone, so that a weak one planted over http counts for nothing over https.
 */
function cookiesOver(isSecure: boolean) {
  const prefix = isSecure ? '__Host-' : 'plain-';
  return { named: (name: string) => `${prefix}${name}`, unnamed: (found: string) => (found.startsWith(prefix) ? found.slice(prefix.length) : null), flags: { ...COOKIE, secure: isSecure } };
}

/** Of what is sealed into a cookie, first: a later version takes none that it would read wrongly. */
const COOKIE_VERSION = '1';

/** Seals into a cookie when it was made and for how many seconds it counts: a browser may keep it longer, or bring it back. */
function dated(value: string, seconds: number): string {
  return `${COOKIE_VERSION} ${Date.now()} ${seconds} ${value}`;
}

/** What was sealed into a cookie; null when its time is over, or it is of another version. */
function inTime(sealed: string | null): string | null {
  const [, made, seconds, value = ''] = /^1 (\d+) (\d+) ([^]*)$/.exec(sealed ?? '') ?? [];
  return made !== undefined && Date.now() < Number(made) + Number(seconds) * 1000 ? value : null;
}

/**
 * A session sealed with an earlier secret: its access token was signed with that one too, and counts no more. As one that ran
 * out it is renewed at once, by its other token, which the database knows.
 */
function asRunOut(session: string): string {
  return session.replace(/"expires_at":\d+/, '"expires_at":1');
}

/** Makes the context of one request. Every cookie is sealed: no token can be read in a browser. */
export function requestContext(outside: OutsideOfRequest, request: Incoming, response: Outgoing): RequestContext {
  const { configuration: { secrets: { cookieKeys } }, dataKey } = outside;
  const [cookieKey, ...earlierKeys] = cookieKeys;
  const { named, unnamed, flags } = cookiesOver(request.protocol === 'https' || outside.configuration.publicUrl.startsWith('https:'));
  const sent = new Map(parseCookieHeader(request.headers.cookie ?? '').map(({ name, value }) => [name, value ?? '']));
  const openWith = (keys: readonly string[], name: string) => {
    const sealed = sent.get(named(name));
    return sealed ? inTime(unsealWithAny(sealed, keys, name)) : null;
  };
  const cookie = (name: string) => openWith(cookieKeys, name);
  const setCookie = (name: string, value: string, maxAge?: number) => {
    const sealed = seal(dated(value, maxAge ?? SESSION_SECONDS), cookieKey, name);
    sent.set(named(name), sealed);
    response.append('Set-Cookie', serializeCookieHeader(named(name), sealed, { ...flags, ...(maxAge === undefined ? {} : { maxAge }) }));
  };
  const dropCookie = (name: string) => {
    sent.delete(named(name));
    response.append('Set-Cookie', serializeCookieHeader(named(name), '', { ...flags, maxAge: 0 }));
  };
  const { backend } = outside;
  const db = createServerClient<Database>(backend.url, backend.publishableKey, {
    global: { fetch: wholeLists(backend.fetch) },
    cookieOptions: { name: 'session' },
    cookieEncoding: 'raw',
    cookies: {
      getAll: () =>
        [...sent.keys()].flatMap((found) => {
          const name = unnamed(found);
          return name?.startsWith('session') ? [{ name, value: openWith([cookieKey], name) ?? asRunOut(openWith(earlierKeys, name) ?? '') }] : [];
        }),
      setAll: (cookies) => {
        // The code verifier serves sign-in by link, which we do not use.
        for (const { name, value } of cookies.filter(({ name }) => !name.includes('code-verifier'))) {
          if (value) setCookie(name, value, SESSION_SECONDS);
          else if (sent.has(named(name))) dropCookie(name);
        }
      },
    },
  });
  return {
    backend,
    post: outside.post,
    mailbox: outside.mailbox,
    isDemonstration: outside.configuration.isDemonstration,
    isDevelopment: outside.configuration.isDevelopment,
    nonce: String(response.locals.nonce),
    reference: String(response.locals.reference),
    publicUrl: outside.configuration.publicUrl,
    backupDays: outside.configuration.backupDays,
    sendsPerCaller: outside.configuration.sendsPerCaller,
    db,
    // Under a key of the day: what is counted today says nothing about yesterday.
    get caller() {
      return keyedHash('caller', callerNetwork(request.ip ?? ''), keyedHash('callers of a day', today(), dataKey));
    },
    hash: (purpose, value) => keyedHash(purpose, value, dataKey),
    cookie,
    setCookie,
    dropCookie,
  };
}
