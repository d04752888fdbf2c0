import { ask, said } from '../../../../platform/offline/envelope.ts';
import { sealFor } from '../../../../platform/offline/sealing.ts';
import type { Pack, Told } from '../pack.ts';
import { saidIn } from './judge.ts';
import { change, read, type Kept } from './kept.ts';
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
  clients: { claim(): Promise<void>; matchAll(): Promise<readonly unknown[]> };
}
// What stands in the scope of a worker under its own name: each "self." less is a byte less to pay for.
declare const addEventListener: WorkerScope['addEventListener'];
declare const clients: WorkerScope['clients'];

/** The page that a form led to: fetched already, and shown when the browser asks for it. */
let next: Response | null = null;

/** How often someone was forgotten here: what was asked for before is not kept after. */
let leavings = 0;

addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(event.data.link ? takePack(event.data) : forget()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(visit(request, pathname).catch(() => fetch(request)));
  else if (pathname === '/respond/now') event.respondWith(handOver().then((isDone) => new Response(isDone ? '1' : '')));
  else if (pathname === '/respond/page.js') event.respondWith(new Response(`(${liven.toString()})()`, { headers: { 'Content-Type': 'text/javascript' } }));
});

/** Asks for a page as the browser would; where it leads is followed here, since whoever leads elsewhere may not be us. */
const askPage = ({ url }: Request, form: URLSearchParams | null) => ask(url, form && { method: 'POST', body: form });

/** Gives an answer to the browser. It must go itself where it was led, and finds there what was fetched already. */
function given(answer: Response): Response {
  if (!answer.redirected) return answer;
  next = answer;
  return Response.redirect(answer.url);
}

/** Whether the phone holds what the server does not. */
const isUnsent = ({ sentAt, changed }: Kept) => sentAt || Object.keys(changed)[0];

/** Fetches the pack of a survey, once something was answered there. One at a time: what is not sent yet comes first. */
async function takePack({ link, reading }: Spoken['data']): Promise<void> {
  if ((await read()).pack?.reading === reading) return;
  const then = leavings;
  const taken = await said<Pack>(await ask(`/respond/${link}/pack`));
  if (taken) await change((kept) => {
    if (then === leavings && !isUnsent(kept)) Object.assign(kept, { pack: taken, answers: taken.answers, changed: {} });
  });
}

/** Tells the server to forget whoever was here, before anything else is asked of it; where it cannot be told now, it is told later. */
async function tell(): Promise<Response | null> {
  const answer = await ask('/leave', { method: 'POST' });
  if (answer) await change((kept) => delete kept.left);
  return answer;
}

/** Forgets whoever is here, sent or not, with signal or without. */
async function forget(): Promise<Response | null> {
  leavings++;
  await change((kept) => {
    drop(kept);
    kept.left = 1;
  });
  return tell();
}

/** Drops what is kept of the survey. What was put aside stays, for whoever has its code. */
function drop(kept: Kept): void {
  kept.pack = kept.sentAt = kept.refused = undefined;
  kept.answers = kept.changed = {};
}

/**
 * Hands over what was filled in without signal. Response and receipt follow from the secret, so doing it twice makes one.
 * Only our own words, with the id that belongs to the secret, say that it arrived. Gives whether nothing is left to do.
 */
async function handOver(): Promise<boolean> {
  const kept = await read();
  const { pack, answers, changed, sentAt, refused } = kept;
  if (!pack || !isUnsent(kept)) return true;
  const told = refused ? undefined : await said<Told>(await ask(`/respond/${pack.link}/arrive`, { method: 'POST', body: JSON.stringify({ pack: pack.told, answers, changed, sentAt }) }));
  const isDone = told?.id === pack.response;
  await change((now) => {
    if (now.pack?.response !== pack.response) return;
    now.refused ??= told?.refused;
    if (isDone) settle(now, kept);
    if (isDone && told.isSent) drop(now);
  });
  return isDone;
}

/** The server has what was kept then; what was changed since goes with the next. */
function settle(now: Kept, then: Kept): void {
  for (const id in then.changed) if (now.answers[id] === then.answers[id]) delete now.changed[id];
}

/** Finish and clear. Where something would be lost, the page itself has asked first. */
async function finish(request: Request): Promise<Response> {
  const { pack, bare } = await read();
  const shown = pack ?? bare;
  return shown && !(await forget()) ? pageOf(shown, shown.finished) : fetch(request);
}

/** One step of answering: keeps what was filled in, then lets the network go on with it, or goes on without. */
async function visit(request: Request, pathname: string): Promise<Response> {
  // No form of ours sends a file.
  const form = request.method === 'POST' ? new URLSearchParams(await request.clone().text()) : null;
  if (form && pathname === '/respond/finished') return finish(request);
  if ((await read()).left) await tell();
  const ready = next;
  next = null;
  if (!form && ready?.url === request.url) return new Response(ready.body, ready);
  const [, , link = '', where = ''] = pathname.split('/');
  const isHandedOver = await handOver();
  const isStill = form && (await keep(link, where, form));
  const kept = await read();
  const { pack } = kept;
  const { search } = new URL(request.url);
  // None of our pages is open: whoever this is, they are asked who they are before anything is shown, of this survey or another.
  // A long word is no page of a survey: it is that of a letter, which someone opens from their mail.
  if (!form && ((where && !where[9]) || search) && !(await clients.matchAll())[0]) return Response.redirect(`/respond/${link}`);
  if (pack?.link !== link) return beside(request, form, link, kept);
  const answer = isHandedOver && (await askPage(request, form));
  const isPaused = form?.get('intent') === 'pause';
  if (!answer) return isPaused ? putAside(pack, kept) : without(pack, kept, where, search, form, isStill);

  if (form) {
    await change((now) => {
      // Sent, put aside, or begun by someone: nothing of what was there stays on the phone.
      if (answer.redirected && (!where || isPaused || now.sentAt)) drop(now);
      else {
        settle(now, kept);
        delete now.sentAt;
      }
    });
  }
  return given(answer);
}

/** Stops here without signal: from now on the code alone opens what was filled in, and the server is told to forget what it has. */
async function putAside(pack: Pack, { answers }: Kept): Promise<Response> {
  const data = await sealFor(pack.key, { pack: pack.told, answers });
  await change((kept) => {
    drop(kept);
    kept.asides.push([pack.salt, data]);
    kept.bare = pack.bare;
    kept.left = 1;
  });
  return pageOf(pack, pack.paused);
}

/** A page of something the phone keeps nothing of: as the network has it, else help, or words about the signal. */
async function beside(request: Request, form: URLSearchParams | null, link: string, kept: Kept): Promise<Response> {
  const { asides, bare } = kept;
  const pack = kept.pack ?? bare;
  if (!pack || (form && (!bare || link !== 'return'))) return fetch(request);
  // Only the server opens what was put aside, with its code: all of it goes along.
  form?.set('asides', JSON.stringify(asides));
  const answer = await askPage(request, form);
  if (!answer) return pageOf(pack, link === 'help' ? pack.help : pack.away);
  // Which of them was opened.
  const [, opened] = answer.url.split('=');
  if (form && opened) await change((now) => now.asides.splice(+opened, 1));
  return given(answer);
}

/** Keeps what a form says, before anything else is done with it. Gives whether the person stays on the page. */
async function keep(link: string, where: string, form: URLSearchParams): Promise<boolean> {
  let isStill = false;
  await change((kept) => {
    if (kept.pack?.link !== link) return;
    const isCheck = where === 'check';
    const page = isCheck ? kept.pack.check : kept.pack.pages[+where - 1];
    if (!page) return;
    const intent = form.get('intent') ?? '';
    const isSkipped = intent === 'skip';
    // Whoever goes elsewhere than on or past goes, whatever they have typed so far; it stays as it is.
    const goes = /^[^ns]/.test(intent);
    const filledIn = new URLSearchParams(isSkipped || page.of ? '' : form);
    filledIn.delete('intent');
    const isTyped = /=\+*[^&+]/.test(`${filledIn}`);
    // Another language needs signal, and things are put in order on the page itself: what is typed stays on it.
    isStill = staysHere(form) || (!isSkipped && !goes && !page.of && !saidIn(page, `${filledIn}`)[0] && (page.mustSay || isTyped));
    if (isStill || (goes && !isTyped)) return;
    for (const id of [page.id, ...((isSkipped && page.of) || [])]) {
      kept.answers[id] = `${filledIn}`;
      kept.changed[id] = 1;
    }
    if (isCheck && !goes) kept.sentAt ??= Date.now();
    delete kept.refused;
  });
  return isStill;
}
