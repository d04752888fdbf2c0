import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { Visitor } from './visitor.ts';

/** The paths of the built server that take a form, such as /respond/:link, from the table it routes by. */
export async function actionPaths(): Promise<string[]> {
  const { routes } = (await import(path.resolve('build/server/index.js'))) as Pick<ServerBuild, 'routes'>;
  const fullPath = (id: string): string => {
    const route = routes[id];
    return route ? [route.parentId ? fullPath(route.parentId) : '', route.path].filter(Boolean).join('/') : '';
  };
  return Object.values(routes).flatMap((route) => (route?.module.action ? [`/${fullPath(route.id)}`] : [])).sort();
}

/** What stands in addresses of the demonstration; an id of nothing for the rest. */
const KNOWN: Record<string, string> = { programme: 'nottingham', link: 'demo', step: '1', number: '1', language: 'cy' };
const NOTHING = '00000000-0000-4000-8000-000000000000';

/** An address of a path that anyone may ask for. */
export function addressOf(routePath: string): string {
  return routePath.replace(/:(\w+)/g, (_, name: string) => KNOWN[name] ?? NOTHING).replace('*', 'nowhere');
}

const PAGES_MAX = 150;

/** One real address of every path that links lead this visitor to, in one programme. */
export async function addressesFor(visitor: Visitor, routePaths: readonly string[]): Promise<Map<string, string>> {
  // The most particular first, so that /questions/new is not taken for a question.
  const patterns = routePaths.map((one) => ({ one, particular: one.replace(/:\w+/g, '').length, pattern: new RegExp(`^${one.replace(/:\w+/g, '[^/]+')}$`) }))
    .filter(({ one }) => one !== '/*').toSorted((a, b) => b.particular - a.particular);
  const found = new Map<string, string>();
  const waiting = ['/my'];
  const met = new Set(waiting.map(kindOf));
  for (let asked = 0; waiting.length > 0 && asked < PAGES_MAX; asked++) {
    const answer = await visitor.get(waiting.shift() ?? '/my');
    const isPage = answer.headers.get('Content-Type')?.includes('text/html');
    const html = await answer.text();
    if (!isPage) continue;
    for (const [, link = ''] of html.matchAll(/(?:href|action)="(\/[^"#]*)/g)) {
      const [pathname = ''] = link.replaceAll('&amp;', '&').split('?');
      const meant = patterns.find(({ pattern }) => pattern.test(pathname));
      if (meant && !found.has(meant.one)) found.set(meant.one, pathname);
      if (met.has(kindOf(pathname)) || /^\/(leave|language|assets|sign-out)|\.\w+$/.test(pathname)) continue;
      met.add(kindOf(pathname));
      waiting.push(pathname);
    }
  }
  return found;
}

/** Pages of one kind differ in their ids alone: one of each is enough. */
const kindOf = (pathname: string) => pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/(questions|sections|languages)\/(?!new$)[^/]+/, '/$1/:one');
