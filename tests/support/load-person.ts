import { setTimeout as pause } from 'node:timers/promises';
import { Visitor } from './visitor.ts';

/** What someone waits for: the start of a survey, the first question, the page after an answer, the word that it was sent. */
export const WAITS = ['start', 'begin', 'answer', 'send'] as const;
export type Wait = (typeof WAITS)[number];
/** Hears of each page how long it was waited for, in milliseconds. */
export type Hear = (wait: Wait, milliseconds: number) => void | Promise<void>;

/** Goes the whole way from a link to what was sent, without scripts, and thinks on each page. @throws when a page is another than it should be. */
export async function answerAll(origin: string, address: string, questions: number, thinkMs: () => number, hear: Hear): Promise<void> {
  const visitor = new Visitor(origin);
  const start = `/respond/${address}`;
  const read = async (answer: Response, at: string): Promise<string> => {
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${at} answered ${answer.status}`);
    return text;
  };
  /** Presses a button and waits for the page it leads to. */
  const press = async (wait: Wait, at: string, form: Record<string, string>, leadsTo: string): Promise<string> => {
    await pause(thinkMs());
    const began = performance.now();
    const taken = await visitor.post(at, form);
    await taken.arrayBuffer();
    const next = taken.headers.get('location');
    if (next !== leadsTo) throw new Error(`${at} answered ${taken.status} and led to ${next ?? 'nothing'}`);
    const page = await read(await visitor.get(next), next);
    await hear(wait, performance.now() - began);
    return page;
  };
  const began = performance.now();
  await read(await visitor.get(start), start);
  await hear('start', performance.now() - began);
  let page = await press('begin', start, { take_part: 'yes' }, `${start}/1`);
  for (let n = 1; n <= questions; n++) {
    const said: Record<string, string> = page.includes('name="rating"') ? { rating: 'agree' } : { body: `What I would change in part ${n} of my life` };
    page = await press('answer', `${start}/${n}`, said, n < questions ? `${start}/${n + 1}` : `${start}/check`);
  }
  await press('send', `${start}/check`, {}, `${start}/sent`);
}
