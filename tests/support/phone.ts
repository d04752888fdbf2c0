import { webcrypto } from 'node:crypto';
import { createContext, Script } from 'node:vm';
import { OURS } from '../../app/platform/offline/envelope.ts';
import { PhoneDisk } from './phone-disk.ts';

/** What lies between a phone and the server: gives what arrives, or throws when nothing does. */
export type Line = (request: Request) => Promise<Response>;

interface Handlers {
  fetch?: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void;
  message?: (event: { data: unknown; waitUntil(work: Promise<unknown>): void }) => void;
}

/** A request as a browser makes it when someone goes to a page or sends a form. */
class Navigation extends Request {
  override get mode(): RequestMode {
    return 'navigate';
  }
  override clone(): Navigation {
    return new Navigation(super.clone());
  }
}

/** An answer the worker makes; as in browsers, it may lead to an address without its host. */
class Answer extends Response {
  static override redirect(to: string, status = 302): Response {
    return new Response(null, { status, headers: { location: to } });
  }
}

/**
 * A phone without a window: it runs the service worker itself, the very file that browsers get, over a disk and a line
 * that can be cut. What a page would do beyond plain forms is not here: end-to-end tests do that in a browser.
 */
export class Phone {
  readonly disk = new PhoneDisk();
  readonly #origin: string;
  readonly #script: Script;
  readonly #line: Line;
  readonly #cookies = new Map<string, string>();
  #handlers: Handlers | null = null;
  #life = 0;
  /** Whether a page of ours is open. */
  #isOpen = false;

  constructor(origin: string, workerScript: string, line: Line) {
    this.#origin = origin;
    this.#script = new Script(workerScript);
    this.#line = line;
  }

  /** Registers the worker and takes the pack, as the page does once something was answered. */
  async prepare(link: string): Promise<void> {
    this.#handlers ??= this.#start();
    await this.#tell({ link, reading: 'en' });
  }

  /** Leaves fast, as the page tells the worker. */
  async leave(): Promise<void> {
    if (this.#handlers) await this.#tell({ left: true });
  }

  /** The tab is closed, or the phone switched off: what runs stops where it is; only the disk and the cookies stay. */
  kill(): void {
    this.#life += 1;
    this.#isOpen = false;
    this.disk.cut();
    if (this.#handlers) this.#handlers = this.#start();
  }

  /** Goes to a page or sends a form, through the worker when there is one, and follows to where it leads. */
  async go(path: string, fields?: readonly (readonly [string, string])[]): Promise<{ path: string; status: number; html: string; isOurs: boolean }> {
    let url = new URL(path, this.#origin);
    let body = fields ? new URLSearchParams(fields.map(([name, value]) => [name, value])) : null;
    for (let hop = 0; hop < 10; hop++) {
      const answer = await this.#navigate(new Navigation(url, body ? { method: 'POST', body } : {}));
      const to = answer.headers.get('location');
      if (answer.status < 300 || answer.status > 399 || !to) {
        this.#isOpen = true;
        return { path: url.pathname + url.search, status: answer.status, html: await answer.text(), isOurs: answer.headers.has(OURS) };
      }
      await answer.body?.cancel();
      url = new URL(to, url);
      body = null;
    }
    throw new Error(`Round and round at ${url.pathname}.`);
  }

  /** Hands over what waits, as a page that is open does now and then. */
  async handOver(): Promise<boolean> {
    if (!this.#handlers) return true;
    return (await (await this.#through(new Request(new URL('/respond/now', this.#origin)))).text()) !== '';
  }

  get isWatched(): boolean {
    return this.#handlers !== null;
  }

  async #navigate(request: Navigation): Promise<Response> {
    const answer = await (this.#handlers ? this.#through(request) : this.#fetch(request, { redirect: 'manual' }));
    // A redirect that a page must not look into; the browser itself does.
    return REDIRECTS.get(answer) ?? answer;
  }

  #through(request: Request): Promise<Response> {
    const life = this.#life;
    return new Promise((resolve, reject) => {
      this.#handlers?.fetch?.({ request, respondWith: (answer) => void answer.then((given) => this.#life === life && resolve(given), reject) });
    });
  }

  #tell(data: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => this.#handlers?.message?.({ data, waitUntil: (work) => void work.then(resolve, reject) }));
  }

  #start(): Handlers {
    const handlers: Handlers = {};
    const life = this.#life;
    // A worker of an earlier life neither reads, writes nor hears anything any more.
    const alive = <T>(work: () => Promise<T>) => (this.#life === life ? work().then((done) => (this.#life === life ? done : new Promise<never>(() => undefined))) : new Promise<never>(() => undefined));
    let queue: Promise<unknown> = Promise.resolve();
    const scope = {
      addEventListener: (name: keyof Handlers, listen: never) => void (handlers[name] = listen),
      clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve(this.#isOpen ? [1] : []) },
      registration: { unregister: () => alive(async () => void (this.#handlers = null)) },
      navigator: { locks: { request: (_: string, work: () => Promise<void>) => (queue = queue.then(work, work)) } },
      indexedDB: this.disk.opened(() => this.#life === life),
      location: new URL('/answers-worker.js', this.#origin),
      fetch: (request: Request | string, options: RequestInit) => alive(() => this.#fetch(request, options)),
      crypto: webcrypto,
      AbortSignal, FormData, Headers, Request, Response: Answer, TextDecoder, TextEncoder, Uint8Array, URL, URLSearchParams, Promise, Error,
    };
    this.#script.runInContext(createContext({ ...scope, self: scope }));
    return handlers;
  }

  async #fetch(given: Request | string, options: RequestInit = {}): Promise<Response> {
    const { signal: _signal, ...rest } = options;
    const isNavigation = given instanceof Navigation;
    let request = new Request(typeof given === 'string' ? new URL(given, this.#origin) : given, rest);
    const redirect = options.redirect ?? (isNavigation ? 'manual' : 'follow');
    for (let hop = 0; ; hop++) {
      const headers = new Headers(request.headers);
      headers.set('cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
      headers.set('sec-fetch-site', 'same-origin');
      const url = request.url;
      const answer = await this.#line(new Request(request, { headers, redirect: 'manual' }));
      for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
      const to = answer.headers.get('location');
      if (!to || answer.status > 399) return Object.defineProperties(answer, { url: { value: url }, redirected: { value: hop > 0 } });
      if (redirect === 'manual') {
        const hidden = Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, url: { value: url } });
        REDIRECTS.set(hidden, answer);
        return hidden;
      }
      request = new Request(new URL(to, url));
    }
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const REDIRECTS = new WeakMap<Response, Response>();
