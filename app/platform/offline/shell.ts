import { ask } from './envelope.ts';
import { drop } from './store.ts';

// Pages of one client that open without signal: a set of addresses fetched together. They are kept as they are, so none may
// hold anything that someone said: that stands in a store.

export interface Shell {
  /** Whose pages they are: the name of the client's database. */
  name: string;
  /** What this set is called: another name for every other content. */
  version: string;
  /** The addresses of pages, and of the files that stand in them, whose names carry what is in them. */
  paths: readonly string[];
}

/** How long the network may take where the page is here, in milliseconds. */
const PATIENCE_MS = 4_000;

/** The last thing put into a set: one without it was never finished. */
const WHOLE = '/whole-set';

/** A page is the same with whatever is asked of it, and with a slash at the end. */
function keyOf(address: string): string {
  const { origin, pathname } = new URL(address, location.href);
  return origin + pathname.replace(/(?<=.)\/$/, '');
}

/** A page as a browser takes it from us, also when its address led to it by another: browsers refuse what says so. */
const asOwn = ({ body, status, headers }: Response) => new Response(body, { status, headers });

/** Page and nothing else: null when nothing of ours answers, or what answers is another page, such as the one to sign in. */
async function fetchPage(address: string, patience?: AbortSignal): Promise<Response | null> {
  const answer = await ask(address, patience && { signal: patience });
  return answer && keyOf(answer.url) === keyOf(address) ? asOwn(answer) : null;
}

const setName = ({ name, version }: Pick<Shell, 'name' | 'version'>) => `${name}/${version}`;
const setsOf = async (name: string) => (await caches.keys()).filter((set) => set.startsWith(`${name}/`));
const isWhole = async (set: string) => Boolean(await (await caches.open(set)).match(WHOLE));

/**
 * Fetches a set, unless it is here, and puts it in the place of the one before. Until it is whole, the one before stands.
 * Gives whether it is whole.
 */
export async function keepPages(shell: Shell): Promise<boolean> {
  const set = setName(shell);
  if (!(await isWhole(set))) {
    const pages = await Promise.all(shell.paths.map((path) => fetchPage(path)));
    if (!pages.every((page) => page?.ok)) return false;
    const cache = await caches.open(set);
    for (const [place, page] of pages.entries()) if (page) await cache.put(keyOf(shell.paths[place] ?? ''), page);
    await cache.put(WHOLE, new Response());
  }
  for (const other of await setsOf(shell.name)) if (other !== set) await caches.delete(other);
  return true;
}

/** The page as it is kept, in the newest set that is whole. */
async function keptPage(name: string, address: string): Promise<Response | undefined> {
  for (const set of (await setsOf(name)).toReversed()) {
    if (await isWhole(set)) return (await caches.open(set)).match(keyOf(address), { ignoreVary: true });
  }
  return undefined;
}

/**
 * What a worker answers a request with; null for one that needs no help, which it is to leave alone: whatever is no page of
 * the set, and every form. A page is asked of the network first; where that leads elsewhere, since nobody is signed in any
 * more, the page that is kept shows, and says so itself. The files in it do not change, so they are not asked for again.
 */
export function helpWith({ name, paths }: Pick<Shell, 'name' | 'paths'>, request: Request): Promise<Response> | null {
  const { method, mode, url } = request;
  if (method !== 'GET' || !paths.some((path) => keyOf(path) === keyOf(url))) return null;
  const fromNetwork = mode === 'navigate' ? fetchPage(url, AbortSignal.timeout(PATIENCE_MS)) : Promise.resolve(null);
  return fromNetwork.then(async (page) => page ?? (await keptPage(name, url)) ?? fetch(request));
}

/** Forgets everything of a client on this device: its database, its pages, and the worker that asks. Nothing of anyone else. */
export async function forgetClient(name: string, own: Pick<ServiceWorkerRegistration, 'unregister'>): Promise<void> {
  await drop(name);
  for (const set of await setsOf(name)) await caches.delete(set);
  await own.unregister();
}
