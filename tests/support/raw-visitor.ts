import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** What one request brought over the wire. */
export interface Fetched {
  status: number;
  location: string | null;
  /** Bytes as sent: the body compressed, and the head of the response. */
  bodyBytes: number;
  headBytes: number;
  text: string;
}

/** A browser without a window: keeps cookies, asks for brotli, and counts bytes as they arrive. */
export class RawVisitor {
  readonly #origin: URL;
  readonly #cookies = new Map<string, string>();
  readonly fetched: Fetched[] = [];
  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  get(path: string): Promise<Fetched> {
    return this.#ask('GET', path);
  }

  /** Posts a form and follows where it leads. */
  async post(path: string, fields: Record<string, string>): Promise<Fetched> {
    const answer = await this.#ask('POST', path, new URLSearchParams(fields).toString());
    return answer.location ? this.get(new URL(answer.location, this.#origin).pathname) : answer;
  }

  get bodyBytes(): number {
    return this.fetched.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
  }

  get headBytes(): number {
    return this.fetched.reduce((sum, { headBytes }) => sum + headBytes, 0);
  }

  #ask(method: string, path: string, body = ''): Promise<Fetched> {
    const headers: Record<string, string> = { 'accept-encoding': 'br', cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') };
    if (method === 'POST') Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)), 'sec-fetch-site': 'same-origin' });
    return new Promise((resolve, reject) => {
      const asked = request(this.#origin, { method, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () => {
          for (const cookie of response.headers['set-cookie'] ?? []) this.#keep(cookie);
          const packed = Buffer.concat(parts);
          const answer = {
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            bodyBytes: packed.length,
            headBytes: response.rawHeaders.join('').length + response.rawHeaders.length * 2 + 'HTTP/1.1 200 OK'.length + 4,
            text: (response.headers['content-encoding'] === 'br' ? brotliDecompressSync(packed) : packed).toString('utf8'),
          };
          this.fetched.push(answer);
          resolve(answer);
        });
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
