import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

type Routes = ServerBuild['routes'];

/**
 * Answers each address with those routes alone that its first segment can lead to. For every request the router ranks and
 * tries all the routes it was given, several times over: with a hundred of them that is an eighth of the work of a page.
 * @param answering makes what answers with a build's routes
 */
export function byFirstSegment(build: ServerBuild, answering: (build: ServerBuild) => RequestHandler): RequestHandler {
  const segments = new Set(Object.values(build.routes).flatMap((route) => firstSegmentOf(route, build.routes) ?? []));
  const some = new Map([...segments].map((segment) => [segment, answering(onlyUnder(segment, build))]));
  const all = answering(build);
  return (request, response, next) => {
    const [, segment = ''] = request.path.split('/', 2);
    return (some.get(segment.replace(/\.data$/, '')) ?? all)(request, response, next);
  };
}

/** A build with the routes that an address beginning with this segment can match: its own, and those that begin with anything. */
export function onlyUnder(segment: string, build: ServerBuild): ServerBuild {
  const kept = (id: string) => {
    const route = build.routes[id];
    const first = route && firstSegmentOf(route, build.routes);
    return route !== undefined && (first === null || first === segment);
  };
  const keptOf = <Route>(routes: Record<string, Route>) => Object.fromEntries(Object.entries(routes).filter(([id]) => kept(id)));
  return { ...build, routes: keptOf(build.routes), assets: { ...build.assets, routes: keptOf(build.assets.routes) } };
}

/** The first segment of a route's address; null for one that may begin with anything, and for what stands around all. */
function firstSegmentOf(route: NonNullable<Routes[string]>, routes: Routes): string | null {
  const around = route.parentId === undefined ? undefined : routes[route.parentId];
  const above = around && firstSegmentOf(around, routes);
  if (above !== null && above !== undefined) return above;
  const [first = ''] = (route.path ?? '').split('/', 1);
  return first === '' || /^[:*]/.test(first) ? null : first;
}
