import { Phone } from './phone.ts';

/** The questions of the trial, each with what a person says to it. */
export const QUESTIONS = [
  { id: 'heard', kind: 'statement', text: 'I was listened to', of: (person: number) => RATINGS[person % 5] ?? '' },
  { id: 'safe', kind: 'statement', text: 'I feel safe where I sleep', of: (person: number) => RATINGS[(person >> 2) % 5] ?? '' },
  { id: 'why', kind: 'open', text: 'Why is that?', of: (person: number) => `Person ${person} says: "<why> & because\nof this" ﷽` },
  { id: 'help', kind: 'statement', text: 'Help comes when I need it', of: (person: number) => RATINGS[(person >> 4) % 5] ?? '' },
  { id: 'change', kind: 'open', text: 'What should change?', of: (person: number) => `What ${person} would change` },
  { id: 'hope', kind: 'statement', text: 'Things get better', of: (person: number) => RATINGS[(person >> 6) % 5] ?? '' },
];
const RATINGS = ['strongly_agree', 'agree', 'neither', 'disagree', 'not_sure'];

/** How often what went wrong. */
export type Mishaps = Record<'cut' | 'lost' | 'login' | 'died' | 'reloaded' | 'tappedTwice', number>;

/** After so many bad turns signal is good, as it is one day. */
const BAD_TURNS = 40;
const TURNS_MAX = 120;
const DEAD = Symbol('dead');

/** Someone who answers on a phone where everything goes wrong now and then, each time the same for the same number. */
export class PersonOnPhone {
  readonly #number: number;
  readonly #link: string;
  readonly #phone: Phone;
  readonly #mishaps: Mishaps;
  #dice: number;
  #isBad = false;
  #die: () => void = () => undefined;

  constructor(number: number, origin: string, worker: string, link: string, mishaps: Mishaps) {
    this.#number = number;
    this.#link = link;
    this.#mishaps = mishaps;
    this.#dice = number * 2_654_435_761 + 1;
    this.#phone = new Phone(origin, worker, (request) => this.#line(request));
  }

  /** Answers everything and sends it, whatever it takes. @throws when that does not come to an end. */
  async answer(): Promise<void> {
    const start = `/respond/${this.#link}`;
    await this.#phone.go(start, [['take_part', 'yes']]);
    await this.#phone.go(`${start}/1`, [['rating', QUESTIONS[0]?.of(this.#number) ?? '']]);
    await this.#phone.prepare(this.#link);
    let at = `${start}/2`;
    for (let turn = 0; turn < TURNS_MAX; turn++) {
      this.#isBad = turn < BAD_TURNS;
      const shown = await this.#turn(at);
      if (shown === null) continue;
      at = shown.path;
      if (at.endsWith('/sent') && shown.isOurs && this.#phone.disk.isEmpty) return;
      if (at === start) at = `${start}/2`;
    }
    throw new Error(`still at ${at}: ${this.#phone.disk.isEmpty ? 'nothing' : 'something'} is kept`);
  }

  /** One thing someone does on a page: fills in and sends its form, loads it again, or waits. Null when the phone died of it. */
  async #turn(at: string) {
    const { disk } = this.#phone;
    const death = new Promise<typeof DEAD>((resolve) => (this.#die = () => resolve(DEAD)));
    if (this.#isBad && this.#chance(0.12)) disk.dieAfter(Math.floor(this.#roll() * 3), this.#die);
    const place = Number(at.split('/')[3]);
    const question = QUESTIONS[place - 1];
    const fields: [string, string][] | undefined = question ? [[question.kind === 'open' ? 'body' : 'rating', question.of(this.#number)]] : at.endsWith('/check') ? [] : undefined;
    const act = async () => {
      if (this.#isBad && this.#chance(0.1)) {
        this.#mishaps.reloaded += 1;
        return this.#phone.go(at);
      }
      if (fields && this.#isBad && this.#chance(0.15)) {
        this.#mishaps.tappedTwice += 1;
        const [first, second] = await Promise.all([this.#phone.go(at, fields), this.#phone.go(at, fields)]);
        return this.#chance(0.5) ? first : second;
      }
      if (!fields) await this.#phone.handOver();
      return this.#phone.go(at, fields);
    };
    // Once everything has arrived nothing of ours is left on the phone: the browser itself says that there is no signal.
    const told = act().catch((fault: unknown) => {
      if (this.#phone.isWatched) throw fault;
      return null;
    });
    const shown = await Promise.race([told, death]);
    if (shown !== DEAD) {
      disk.cut();
      return shown;
    }
    this.#mishaps.died += 1;
    this.#phone.kill();
    return null;
  }

  async #line(request: Request): Promise<Response> {
    const roll = this.#isBad ? this.#roll() : 1;
    if (roll < 0.15) return this.#mishap('cut');
    if (roll < 0.3) {
      this.#mishaps.login += 1;
      return new Response('<h1>Log in to the Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } });
    }
    const headers = new Headers(request.headers);
    headers.set('x-forwarded-for', `10.${this.#number >> 16}.${(this.#number >> 8) & 255}.${this.#number & 255}`);
    const body = request.method === 'POST' ? await request.text() : undefined;
    const answer = await fetch(request.url, { method: request.method, headers, body, redirect: 'manual' });
    if (roll >= 0.45) return answer;
    // The server did its work, and nobody hears of it.
    await answer.arrayBuffer();
    return this.#mishap('lost');
  }

  #mishap(kind: 'cut' | 'lost'): never {
    this.#mishaps[kind] += 1;
    throw new TypeError('Failed to fetch');
  }

  #chance(of: number): boolean {
    return this.#roll() < of;
  }

  /** The next of a row of numbers from 0 up to 1 that depends on the person alone (Mulberry32). */
  #roll(): number {
    this.#dice = (this.#dice + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#dice ^ (this.#dice >>> 15), 1 | this.#dice);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
