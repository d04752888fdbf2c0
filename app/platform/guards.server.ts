import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Db, LoadContext } from './context.server.ts';
import { preserveForm, readForm, withForm } from './forms.server.ts';
import { translator } from './i18n.server.ts';
import { isEasyOn, languageOn } from './participant-device.server.ts';
import { may, type Permission } from './permissions.ts';
import { isNoSession, unwrap, DomainError } from './domain-error.server.ts';
import { ROLES, type ProgrammeOfViewer, type Viewer } from './roles.ts';

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

export interface RequestContext {
  context: LoadContext;
  db: Db;
  language: string;
  /** Whether the page is read in easy words. */
  isEasy: boolean;
  t: TFunction;
}
export interface SignedInContext extends RequestContext {
  viewer: Viewer;
}
export interface ProgrammeContext extends SignedInContext {
  programme: ProgrammeOfViewer;
}

const viewerShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  session: z.string(),
  programmes: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      isDemonstration: z.boolean(),
      roles: z.array(z.enum(ROLES)),
    }),
  ),
});

const viewers = new WeakMap<LoadContext, Promise<Viewer | null>>();

/** Who is signed in, asked of the database once a request; null for nobody and for a session that was ended. */
export function findViewer(context: LoadContext): Promise<Viewer | null> {
  const known = viewers.get(context);
  if (known) return known;
  const asked = askViewer(context);
  viewers.set(context, asked);
  return asked;
}

async function askViewer(context: LoadContext): Promise<Viewer | null> {
  if (!context.cookie('session') && !context.cookie('session.0')) return null;
  const { data } = await context.db.auth.getSession();
  if (!data.session) return null;
  const answer = await context.db.rpc('viewer');
  if (answer.error && (isNoSession(answer.error) || answer.error.code === '42501')) return null;
  if (answer.error) unwrap(answer);
  return answer.data ? viewerShape.parse(answer.data) : null;
}

/** Guard: anyone may come in. */
export function publicRoute(args: RouteArgs): RequestContext {
  const context = args.context as LoadContext;
  const language = languageOn(context, args.request);
  const isEasy = isEasyOn(context, args.request);
  return { context, db: context.db, language, isEasy, t: translator(language, isEasy) };
}

/** Guard: someone who is signed in; others are asked to sign in and brought back. */
export async function requireSignedIn(args: RouteArgs): Promise<SignedInContext> {
  const ctx = publicRoute(args);
  const viewer = await preserveForm(args.request, findViewer(ctx.context));
  if (!viewer) {
    // Nothing typed is lost when a session ends (rule A2): the page that says so holds the form, to be sent again.
    if (args.request.method !== 'GET') throw withForm(await readForm(args.request.clone()), 401);
    const { pathname, search } = new URL(args.request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
  return { ...ctx, viewer };
}

/**
 * What an address may name beside its programme, each by its id. Every guard of a programme asks the database that all of it
 * is of that programme, so that nothing is ever shown under another's name. A test goes through all routes.
 */
export const THINGS_IN_ADDRESSES = [
  'survey',
  'wave',
  'link',
  'contribution',
  'theme',
  'recommendation',
  'decision',
  'board',
  'outcome',
  'element',
] as const;

/** @throws Response 404 when the address names something of another programme, or nothing. */
async function requireOfProgramme(args: RouteArgs, db: Db, programmeId: string): Promise<void> {
  const named = THINGS_IN_ADDRESSES.filter((name) => args.params[name] !== undefined).map(
    (name) => [name, requireId(args, name)] as const,
  );
  if (named.length === 0) return;
  const isOf = unwrap(
    await db.rpc('is_of_programme', { the_programme: programmeId, the_things: Object.fromEntries(named) }),
  );
  if (!isOf) throw new Response(null, { status: 404 });
}

/** Guard: someone in the programme of the address, in any role. Elsewhere it does not exist, nor does what is another's: 404. */
export async function requireMember(args: RouteArgs): Promise<ProgrammeContext> {
  const ctx = await requireSignedIn(args);
  const programme = ctx.viewer.programmes.find(({ slug }) => slug === args.params.programme);
  if (!programme) throw new Response(null, { status: 404 });
  await preserveForm(args.request, requireOfProgramme(args, ctx.db, programme.id));
  return { ...ctx, programme };
}

/** Guard: someone who may do this in the programme of the address (permissions.ts); 403 for others in it. */
export async function requirePermission(args: RouteArgs, permission: Permission): Promise<ProgrammeContext> {
  const ctx = await requireMember(args);
  if (!may(ctx.programme, permission)) throw new Response(null, { status: 403 });
  return ctx;
}

/**
 * The id in the address, such as requireId(args, 'survey').
 * @throws Response 404 for what cannot be an id.
 */
export function requireId(args: RouteArgs, name: string): string {
  const id = z.uuid().safeParse(args.params[name]);
  if (!id.success) throw new Response(null, { status: 404 });
  return id.data;
}

/** One try of something, as the database counts it: so many by one caller in so many minutes. */
export function tryOf(bucket: string, who: string, limit: number, minutes: number) {
  return { the_bucket: `${bucket}:${who}`, the_limit: limit, the_minutes: minutes };
}

/**
 * Slows a flood without puzzles: counts this try in the database and says no past the limit.
 * @throws Response 429, which the error page puts in words.
 */
export async function rateLimit(
  ctx: RequestContext,
  bucket: string,
  who: string,
  limit: number,
  minutes: number,
): Promise<void> {
  const within = unwrap(await ctx.db.rpc('count_attempt', tryOf(bucket, who, limit, minutes)));
  if (!within) throw new Response(null, { status: 429 });
}

/** Waits for a count of tries; one too many becomes a domain error, which keeps the form, instead of a page of its own. */
export async function asDomainError(code: string, counted: Promise<void>): Promise<void> {
  try {
    await counted;
  } catch (fault) {
    if (fault instanceof Response && fault.status === 429) throw new DomainError(code, null);
    throw fault;
  }
}
