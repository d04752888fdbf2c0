import { inTime } from './pace.ts';

/** Someone who visits with nothing but forms and links, as a browser without scripts does: keeps cookies, follows nothing. */
export class Visitor {
  readonly #site: string;
  readonly #cookies = new Map<string, string>();
  constructor(site: string) {
    this.#site = site;
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, { method: 'GET' });
  }

  post(path: string, form: Record<string, string>): Promise<Response> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(form), headers: { 'Sec-Fetch-Site': 'same-origin' } });
  }

  /** Sends whatever it is, as whatever kind it says it is. */
  send(path: string, body: string, type: string | null): Promise<Response> {
    // Bytes say of themselves nothing, where a text would say that it is one.
    return this.#ask(path, { method: 'POST', body: Buffer.from(body), headers: { 'Sec-Fetch-Site': 'same-origin', ...(type === null ? {} : { 'Content-Type': type }) } });
  }

  /** Signs in with the newest code that the demonstration's mailbox holds for the address. */
  async signIn(email: string): Promise<void> {
    const before = await this.#newestCode(email);
    await this.post('/sign-in', { email });
    // It is sent after the answer, which is the same for everyone.
    let code = before;
    for (const until = Date.now() + inTime(10_000); code === before && Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      code = await this.#newestCode(email);
    }
    const answer = await this.post('/sign-in/code', { code: code ?? '' });
    if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
  }

  async #newestCode(email: string): Promise<string | undefined> {
    const letters = await (await this.get('/mailbox')).text();
    return letters.split('<article').filter((letter) => letter.includes(email)).map((letter) => /Your code is (\d{6})/.exec(letter)?.[1]).find(Boolean);
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.#site + path, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}
