import { OURS } from '../../../app/platform/offline/envelope.ts';
import { ITEM } from '../../../app/platform/offline/outbox.ts';

export const ORIGIN = 'https://listening.example';

/**
 * What happens to a request on its way: it arrives; nothing answers; the login page of a Wi-Fi answers 200; the server does
 * its work and nobody hears of it; or it cannot do its work just now.
 */
export type Weather = 'clear' | 'cut' | 'login' | 'lost' | 'broken';

export interface Taken {
  to: string;
  type: string;
  bytes: Uint8Array;
  times: number;
}

/** Our own site at the end of a line that fails, as `fetch`: it has pages, and takes one thing for one id from whoever is signed in. */
export class WeakSite {
  weather: Weather | ((item: string | null, body: string) => Weather) = 'clear';
  isSignedIn = true;
  /** Where whoever is not signed in is led, with their form or without; unless they are told so by 401. */
  signIn: '401' | 'redirect' = '401';
  /** Why something is not taken, by what it says. */
  readonly refusals = new Map<string, string>();
  readonly pages = new Map<string, string>();
  readonly taken = new Map<string, Taken>();
  /** Every request that was asked for, in order. */
  readonly asked: { path: string; item: string | null }[] = [];

  readonly fetch = async (address: string | Request, options: RequestInit = {}): Promise<Response> => {
    const request = typeof address === 'string' ? new Request(new URL(address, ORIGIN), { ...options, signal: null }) : address;
    const { pathname } = new URL(request.url);
    const item = request.headers.get(ITEM);
    const type = request.headers.get('Content-Type') ?? '';
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = new TextDecoder().decode(bytes);
    const weather = typeof this.weather === 'string' ? this.weather : this.weather(item, body);
    this.asked.push({ path: pathname, item });
    if (weather === 'cut') throw new TypeError('Failed to fetch');
    if (weather === 'login') return at(new Response('<h1>Log in to the Wi-Fi</h1>'), request.url);
    if (weather === 'broken') return ours('', request.url, { status: 503 });
    const answer = request.method === 'POST' ? this.#take(pathname, item, { type, bytes, body }, request.url) : this.#page(pathname, request.url);
    if (weather === 'lost') throw new TypeError('Failed to fetch');
    return answer;
  };

  #take(to: string, item: string | null, { type, bytes, body }: { type: string; bytes: Uint8Array; body: string }, url: string): Response {
    if (!this.isSignedIn) return this.signIn === '401' ? ours('<h1>Sign in</h1>', url, { status: 401 }) : this.#ledToSignIn();
    const refused = this.refusals.get(body);
    if (refused !== undefined) return ours(JSON.stringify({ refused }), url, { status: 409 });
    if (item) this.taken.set(item, { to, type, bytes, times: (this.taken.get(item)?.times ?? 0) + 1 });
    return ours(JSON.stringify({ id: item }), url);
  }

  #page(pathname: string, url: string): Response {
    if (!this.isSignedIn) return this.#ledToSignIn();
    const page = this.pages.get(pathname);
    return page === undefined ? ours('<h1>Not here</h1>', url, { status: 404 }) : ours(page, url);
  }

  #ledToSignIn(): Response {
    return ours('<h1>Sign in</h1>', `${ORIGIN}/sign-in`, { isRedirected: true });
  }
}

const at = (answer: Response, url: string, redirected = false): Response => Object.defineProperties(answer, { url: { value: url }, redirected: { value: redirected } });
const ours = (body: string, url: string, { status = 200, isRedirected = false } = {}) => at(new Response(body, { status, headers: { [OURS]: '1', Vary: 'Cookie' } }), url, isRedirected);
