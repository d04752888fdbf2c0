import { UNSAFE_flatRoutes as flatRoutes } from '@remix-run/dev';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { Request, RequestHandler, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { byFirstSegment } from './routes-by-segment.ts';

type RouteObject = Parameters<typeof matchRoutes>[0][number];

const routes = { root: { id: 'root', path: '' }, ...flatRoutes('app', ['**/*.test.*']) } as unknown as ServerBuild['routes'];
const build = { routes, assets: { routes } } as unknown as ServerBuild;

/** As the router nests them. */
function nested(of: ServerBuild['routes'], parent?: string): RouteObject[] {
  return Object.values(of).flatMap((route) => (route && route.parentId === parent ? [{ id: route.id, path: route.path, index: route.index, children: nested(of, route.id) } as RouteObject] : []));
}
const matched = (of: ServerBuild, address: string) => matchRoutes(nested(of.routes), address)?.map(({ route }) => route.id);

/** The build that answers an address. */
function answering(address: string): ServerBuild {
  let found = build;
  const handle = byFirstSegment(build, (some) => ((() => void (found = some)) as RequestHandler));
  void handle({ path: address } as Request, {} as Response, () => undefined);
  return found;
}

const fullPath = (id: string): string => {
  const route = routes[id];
  return route ? [route.parentId ? fullPath(route.parentId) : '', route.path].filter(Boolean).join('/') : '';
};
const addresses = [...new Set(Object.keys(routes).map((id) => `/${fullPath(id).replace(/:\w+\??/g, 'some-one').replace('*', 'else/where')}`))];

describe('the routes that answer an address', () => {
  it.each([...addresses, '/Respond/some-one', '/respond/a/b/c/d/e', '/%72espond/some-one', '/nowhere', '/desk.data'])('lead %s where all of them would', (address) => {
    expect(matched(answering(address), address)).toEqual(matched(build, address));
  });

  it('are few', () => {
    const all = Object.keys(routes).length;
    expect(all).toBeGreaterThan(90);
    expect(Object.keys(answering('/respond/some-one').routes).length).toBeLessThan(all / 3);
  });
});
