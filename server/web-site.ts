import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { constants } from 'node:zlib';
import type { Backend } from '../app/platform/backend.ts';
import { requestContext } from '../app/platform/context.server.ts';
import { OURS } from '../app/platform/offline/envelope.ts';
import type { Mailbox, PostOffice } from '../app/platform/mail.ts';
import { meantPath } from '../app/platform/reading/address.ts';
import type { Configuration } from './configuration.ts';
import { faultReference } from './faults.ts';
import { hearOut } from './hear-out.ts';
import { byFirstSegment } from './routes-by-segment.ts';
import { sameSiteOnly } from './same-site.ts';
import { securityHeaders } from './security-headers.ts';

/** Everything a request may need from the outside world. */
export interface Outside {
  configuration: Configuration;
  backend: Backend;
  post: PostOffice;
  mailbox: Mailbox | null;
  /** The key of the data (data-key.ts). */
  dataKey: string;
}

const BUILD = path.resolve('build');

/** How long browsers may keep files, in seconds: those in assets carry their content in their name. */
const HOUR = 3600;
const YEAR = 31_536_000;

/** The pages made for everyone. No other may turn up in a search, least of all a survey someone was sent. */
const SEARCHABLE = /^\/($|decisions(\/|$)|help$|accessibility$)/;

/** The web site as one request handler: headers, files, then the app. */
export async function createWebSite(outside: Outside): Promise<{ handle: RequestListener; close(): Promise<void> }> {
  const site = express();
  site.disable('x-powered-by');
  if (outside.configuration.trustProxy) site.set('trust proxy', 1);
  const development = outside.configuration.isDevelopment ? await developmentServer(outside.configuration.port) : null;

  site.use(hearOut);
  site.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    response.locals.reference = faultReference();
    // Tells our own answers from those of anything that stands between, such as the login page of a Wi-Fi.
    response.setHeader(OURS, '1');
    next();
  });
  site.use(securityHeaders(outside.configuration.isDevelopment));
  site.use((request, response, next) => {
    if (['GET', 'HEAD', 'POST'].includes(request.method)) return next();
    response.status(405).setHeader('Allow', 'GET, HEAD, POST').type('text/plain').send('This address takes only what a browser sends: go back and open the page again.');
  });
  site.use(oneSlash);
  site.use(sameSiteOnly);
  site.use(compression({ threshold: 512, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }));
  if (development) {
    site.use(development.middlewares);
  } else {
    // Compressed once, when they were built (server/compress-files.mjs).
    const compressed = { brotli: true, gzip: true, etag: true, extensions: [] };
    site.use('/assets', sirv(path.join(BUILD, 'client/assets'), { ...compressed, immutable: true, maxAge: YEAR }), (_request, _response, next) => next({ status: 404 }));
    site.use(sirv(path.join(BUILD, 'client'), { ...compressed, maxAge: HOUR }));
  }
  site.use((request, response, next) => {
    // A link that was copied with the full stop after it leads where it was meant to.
    const meant = request.method === 'POST' ? null : meantPath(request.path);
    if (meant === null) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(302, meant + request.url.slice(request.path.length));
  });
  site.use((request, response, next) => {
    // A page may hold what someone said: nothing is kept by the browser or on the way (rule S1).
    response.setHeader('Cache-Control', 'no-store');
    if (!SEARCHABLE.test(request.path)) response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    next();
  });
  const answering = (build: Parameters<typeof createRequestHandler>[0]['build']) =>
    createRequestHandler({
      build,
      mode: development ? 'development' : 'production',
      getLoadContext: (request, response) => requestContext(outside, request, response),
    }) as RequestHandler;
  site.all('*', development ? answering(() => development.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>) : byFirstSegment(await builtApp(), answering));
  site.use(((fault: unknown, _request, response, _next) => {
    // An address that cannot be read, or a file that is not there.
    if (statusOf(fault) < 500 && !response.headersSent) {
      response.status(404).type('text/plain').send('We cannot find this page. The address may be mistyped: check it and try again.');
      return;
    }
    const reference = String(response.locals.reference);
    console.error(reference, fault);
    if (response.headersSent) return response.end();
    response.status(500).type('text/plain').send(`Something went wrong on our side. Please try again. If it happens again, tell us this reference: ${reference}`);
  }) satisfies ErrorRequestHandler);
  return { handle: site, close: async () => development?.close() };
}

/** The router writes an address with two slashes into the log, and reads it as that with one: whoever asks is led there, and the log keeps no addresses. */
export const oneSlash: RequestHandler = (request, response, next) => {
  if (!request.path.includes('//')) return next();
  if (!['GET', 'HEAD'].includes(request.method)) return next({ status: 404 });
  const { search } = new URL(request.url, 'http://here.invalid');
  response.redirect(308, request.path.replace(/\/{2,}/g, '/') + search);
};

function statusOf(fault: unknown): number {
  return typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number' ? fault.status : 500;
}

async function builtApp(): Promise<ServerBuild> {
  return (await import(path.join(BUILD, 'server/index.js'))) as ServerBuild;
}

async function developmentServer(port: number) {
  const { createServer } = await import('vite');
  return createServer({ server: { middlewareMode: true, hmr: { port: port + 10000 } } });
}
