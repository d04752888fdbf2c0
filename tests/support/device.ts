import { requestContext, type RequestContext } from '../../app/platform/context.server.ts';
import type { Backend } from '../../app/platform/backend.ts';
import { folderStore } from '../../server/backend/files/folder-store.ts';

const KEY = 'a1'.repeat(32);

/** A database that is asked for nothing but to forget: it says yes to everything. */
const BACKEND = {
  kind: 'embedded', url: 'http://database.test', publishableKey: 'publishable', secretKey: 'secret', codeType: 'email',
  oneTimeCode: () => Promise.reject(new Error('Nobody signs in.')), fetch: () => Promise.resolve(Response.json(null)), files: folderStore('/nowhere'), health: () => Promise.resolve('ok'), close: () => Promise.resolve(),
} satisfies Backend;

/** Over what a browser reaches us: the protocol, and the address the site has for everyone. */
interface Line {
  protocol?: 'http' | 'https';
  publicUrl?: string;
}

/** What of a server tells it from another: its data, and the keys it works with. */
export interface AskedServer {
  backend: Backend;
  /** It seals with the first key, and opens with all. */
  secrets: { cookieKeys: readonly [string, ...string[]] };
  dataKey: string;
}

/** The device of someone, as far as the server sees it: the cookies it holds, kept as a browser keeps them. */
export class Device {
  readonly cookies = new Map<string, string>();
  /** The lines in which cookies were set, as they were sent. */
  readonly lines: string[] = [];
  /** The server it asks. */
  server: AskedServer = { backend: BACKEND, secrets: { cookieKeys: [KEY] }, dataKey: KEY };

  /** The context of one more request from this device. */
  request({ protocol = 'http', publicUrl = 'http://site.test' }: Line = {}): RequestContext {
    const { backend, secrets, dataKey } = this.server;
    const outside = { backend, post: { send: () => Promise.resolve() }, mailbox: null, configuration: { isDemonstration: false, isDevelopment: false, publicUrl, backupDays: 30, sendsPerCaller: 200, secrets }, dataKey };
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    return requestContext(outside, { headers: { cookie }, protocol }, { append: (_field, line) => this.#keep(line), locals: {} });
  }

  #keep(line: string): void {
    this.lines.push(line);
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
