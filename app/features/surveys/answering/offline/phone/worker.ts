import type { Pack, Told } from '../pack.ts';
import { saidIn } from './judge.ts';
import { change, read, type Everything, type Kept } from './kept.ts';
import { liven } from './page.ts';
import { pageOf, staysHere, without } from './pages.ts';

// Keeps people's answers when signal goes. Every page is a plain form; this stands between it and the network and passes
// everything on. Only when nothing answers, or something else answers in our place (the login page of a Wi-Fi), it
// answers with the same pages, which the server made beforehand (the pack), and keeps what was filled in until the server
// says in its own words that it has it. The whole design: docs/decisions/013-answers-without-signal.md.

/** What a service worker has besides a page, as far as it is used here. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  request: Request;
  respondWith(answer: Response | Promise<Response>): void;
}
interface Spoken extends Lasting {
  data: { link?: string; reading?: string };
}
interface WorkerScope {
  addEventListener(name: 'activate', listen: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listen: (event: Asking) => void): void;
  addEventListener(name: 'message', listen: (event: Spoken) => void): void;
  clients: { claim(): Promise<void> };
}
declare const self: WorkerScope;

/** How long the network may take before a page is answered from the phone. */
const PATIENCE_MS = 20_000;

/** The page that a form led to: fetched already, and shown when the browser asks for it. */
let next: Response | null = null;

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(event.data.link ? takePack(event.data.link, event.data.reading) : leave()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(visit(request, pathname));
  else if (pathname === '/respond/now') event.respondWith(handOverAll().then((isDone) => Response.json(isDone)));
  else if (pathname === '/respond/page.js') event.respondWith(new Response(`(${liven.toString()})()`, { headers: { 'Content-Type': 'text/javascript' } }));
});

/** What our server answers; null when nothing does, or something else, or it cannot do its work just now. */
async function ask(path: string, options: RequestInit = {}): Promise<Response | null> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS), ...options }).catch(() => null);
  return answer?.headers.has('X-Throughline') && answer.status < 500 ? answer : null;
}

/** Asks for a page as the browser would; where it leads is followed here, since whoever leads elsewhere may not be us. */
const askPage = ({ url }: Request, form: URLSearchParams | null) => ask(url, form ? { method: 'POST', body: form } : {});

/** Gives an answer to the browser. It must go itself where it was led, and finds there what was fetched already. */
function given(answer: Response): Response {
  if (!answer.redirected) return answer;
  next = answer;
  return Response.redirect(answer.url, 303);
}

/** Whether the phone holds what the server does not. */
const isUnsent = (kept?: Kept) => kept && (kept.sentAt || Object.keys(kept.changed)[0]);

/** Fetches the pack of a survey, once something was answered there. */
async function takePack(link: string, reading?: string): Promise<void> {
  if ((await read())[link]?.pack.reading === reading) return;
  const answer = await ask(`/respond/${link}/pack`);
  if (!answer?.ok) return;
  const pack = (await answer.json()) as Pack;
  await change((all) => {
    if (!isUnsent(all[link])) all[link] = { pack, answers: pack.answers, changed: {} };
  });
}

/** Leaving fast: what was sent is forgotten; what was not stays, and shows only to someone who asks for it. */
const leave = () =>
  change((all) => {
    for (const [link, kept] of Object.entries(all)) {
      kept.left = true;
      if (!isUnsent(kept)) delete all[link];
    }
  });

/** Hands over what was not sent, for every survey. Gives whether that is done. */
const handOverAll = async () => (await Promise.all(Object.keys(await read()).map(handOver))).every(Boolean);

/**
 * Hands over what was filled in without signal. Response and receipt follow from the secret, so doing it twice makes one.
 * Only our own words, with the id that belongs to the secret, say that it arrived. Gives whether nothing is left to do.
 */
async function handOver(link: string): Promise<boolean> {
  const kept = (await read())[link];
  if (!kept || !isUnsent(kept) || (kept.left && !kept.sentAt)) return true;
  const { pack } = kept;
  const body = JSON.stringify({ ...kept, pack: pack.told });
  const answer = kept.refused ? null : await ask(`/respond/${link}/arrive`, { method: 'POST', body });
  const told = (await answer?.json().catch(() => undefined)) as Told | undefined;
  const isDone = told?.response === pack.response;
  await change((all) => {
    const now = all[link];
    if (!now) return;
    now.refused ??= told?.refused;
    if (isDone) settle(now, kept);
    if (isDone && told.isSent) delete all[link];
  });
  return isDone;
}

/** The server has what was kept then; what was changed since goes with the next. */
function settle(now: Kept, then: Kept): void {
  for (const id in then.changed) if (now.answers[id] === then.answers[id]) delete now.changed[id];
}

/** Answers a navigation. Whatever goes wrong here, the network is asked as if this were not here. */
async function visit(request: Request, pathname: string): Promise<Response> {
  try {
    // No form of ours sends a file.
    const form = request.method === 'POST' ? new URLSearchParams(await request.clone().text()) : null;
    return await (pathname === '/respond/finished' ? finish(request, form) : turn(request, pathname, form));
  } catch {
    return fetch(request);
  }
}

/** Finish and clear: asks first when something would be lost. A server that cannot be told now is told before anything else later. */
async function finish(request: Request, form: URLSearchParams | null): Promise<Response> {
  const everything = await read();
  const [link] = Object.keys(everything);
  const first = everything[link ?? ''];
  if (!form || !first) return fetch(request);
  const { pack } = first;
  if (Object.values(everything).some(isUnsent) && !form.has('sure')) return pageOf(pack, pack.clearing, { on: `/respond/${link}` });
  const answer = await askPage(request, form);
  await change((all) => {
    for (const one in all) delete all[one];
    if (!answer) all.finished = { pack: { ...pack, pages: [] }, answers: {}, changed: {} };
  });
  return answer ? given(answer) : pageOf(pack, pack.finished);
}

/** One step of answering: keeps what was filled in, then lets the network go on with it, or goes on without. */
async function turn(request: Request, pathname: string, form: URLSearchParams | null): Promise<Response> {
  const { finished } = await read();
  if (finished) {
    if (!(await ask('/respond/finished', { method: 'POST' }))) return pageOf(finished.pack, finished.pack.finished);
    await change((all) => delete all.finished);
  }
  const ready = next;
  next = null;
  if (!form && ready?.url === request.url) return new Response(ready.body, ready);
  const [, , link = '', where = ''] = pathname.split('/');
  const isHandedOver = await handOver(link);
  const isStill = form ? await keep(link, where, form) : false;
  const all = await read();
  const kept = all[link];
  if (!kept) return beside(request, form, link, all);
  if (kept.left) return pageOf(kept.pack, kept.pack.left, { on: `/respond/${link}/on` });
  const answer = isHandedOver && where !== 'on' ? await askPage(request, form) : null;
  if (!answer) return without(kept, link, where, new URL(request.url).search, form, isStill);

  if (form) {
    await change((now) => {
      const then = now[link];
      // Sent, whatever page comes next: nothing of it stays on the phone.
      if (where === 'check' && answer.redirected) delete now[link];
      else if (then) {
        settle(then, kept);
        delete then.sentAt;
      }
    });
  }
  return given(answer);
}

/** A page of something the phone keeps nothing of: as the network has it, else words about the signal, or help. */
async function beside(request: Request, form: URLSearchParams | null, link: string, all: Everything): Promise<Response> {
  const pack = Object.values(all)[0]?.pack;
  if (form || !pack) return fetch(request);
  const answer = await askPage(request, form);
  return answer ? given(answer) : pageOf(pack, link === 'help' ? pack.help : pack.away, { on: '/respond/help' });
}

/** Keeps what a form says, before anything else is done with it. Gives whether the person stays on the page. */
async function keep(link: string, where: string, form: URLSearchParams): Promise<boolean> {
  let isStill = false;
  await change((all) => {
    const kept = all[link];
    if (where === 'on') delete kept?.left;
    if (!kept || kept.left) return;
    const page = kept.pack.pages[+where - 1];
    if (page) {
      const intent = form.get('intent');
      const isSkipped = intent === 'skip';
      const filledIn = new URLSearchParams(isSkipped || page.of ? '' : form);
      filledIn.delete('intent');
      const said = page.of ? [] : saidIn(page, `${filledIn}`);
      // Another language needs signal, and things are put in order on the page itself: what is typed stays on it.
      isStill = staysHere(form) || (!isSkipped && !page.of && !said[0] && (page.mustSay || [...filledIn.values()].some((value) => value.trim())));
      if (isStill || (!said[0] && intent === 'pause')) return;
      for (const id of [page.id, ...((isSkipped && page.of) || [])]) {
        kept.answers[id] = `${filledIn}`;
        kept.changed[id] = 1;
      }
    } else if (where === 'check') kept.sentAt ??= Date.now();
    else return;
    delete kept.refused;
  });
  return isStill;
}
