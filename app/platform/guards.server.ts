import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Db, RequestContext } from './context.server.ts';
import { keepingForm, readForm, withForm } from './forms.server.ts';
import { translator } from './i18n.server.ts';
import { isEasyOn, languageOn } from './participant-device.server.ts';
import { may, type Permission } from './permissions.ts';
import { isNoSession, must, Refusal } from './refusals.server.ts';
import { ROLES, type ProgrammeOfViewer, type Viewer } from './roles.ts';

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

export interface PublicScene {
  context: RequestContext;
  db: Db;
  language: string;
  /** Whether the page is read in easy words. */
  isEasy: boolean;
  t: TFunction;
}
export interface SignedInScene extends PublicScene {
  viewer: Viewer;
}
export interface ProgrammeScene extends SignedInScene {
  programme: ProgrammeOfViewer;
}

const viewerShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  session: z.string(),
  programmes: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), isDemonstration: z.boolean(), roles: z.array(z.enum(ROLES)) })),
});

const viewers = new WeakMap<RequestContext, Promise<Viewer | null>>();

/** Who is signed in, asked of the database once a request; null for nobody and for a session that was ended. */
export function findViewer(context: RequestContext): Promise<Viewer | null> {
  const known = viewers.get(context);
  if (known) return known;
  const asked = askViewer(context);
  viewers.set(context, asked);
  return asked;
}

async function askViewer(context: RequestContext): Promise<Viewer | null> {
  if (!context.cookie('session') && !context.cookie('session.0')) return null;
  const { data } = await context.db.auth.getSession();
  if (!data.session) return null;
  const answer = await context.db.rpc('viewer');
  if (answer.error && (isNoSession(answer.error) || answer.error.code === '42501')) return null;
  if (answer.error) must(answer);
  return answer.data ? viewerShape.parse(answer.data) : null;
}

/** Guard: anyone may come in. */
export function publicRoute(args: RouteArgs): PublicScene {
  const context = args.context as RequestContext;
  const language = languageOn(context, args.request);
  const isEasy = isEasyOn(context, args.request);
  return { context, db: context.db, language, isEasy, t: translator(language, isEasy) };
}

/** Guard: someone who is signed in; others are asked to sign in and brought back. */
export async function requireSignedIn(args: RouteArgs): Promise<SignedInScene> {
  const scene = publicRoute(args);
  const viewer = await keepingForm(args.request, findViewer(scene.context));
  if (!viewer) {
    // Nothing typed is lost when a session ends (rule A2): the page that says so holds the form, to be sent again.
    if (args.request.method !== 'GET') throw withForm(await readForm(args.request.clone()), 401);
    const { pathname, search } = new URL(args.request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
  return { ...scene, viewer };
}

/**
 * What an address may name beside its programme, each by its id. Every guard of a programme asks the database that all of it
 * is of that programme, so that nothing is ever shown under another's name. A test goes through all routes.
 */
export const THINGS_IN_ADDRESSES = ['survey', 'wave', 'link', 'contribution', 'theme', 'recommendation', 'decision', 'board', 'outcome', 'element'] as const;

/** @throws Response 404 when the address names something of another programme, or nothing. */
async function requireOfProgramme(args: RouteArgs, db: Db, programmeId: string): Promise<void> {
  const named = THINGS_IN_ADDRESSES.filter((name) => args.params[name] !== undefined).map((name) => [name, requireId(args, name)] as const);
  if (named.length === 0) return;
  const isOf = must(await db.rpc('is_of_programme', { the_programme: programmeId, the_things: Object.fromEntries(named) }));
  if (!isOf) throw new Response(null, { status: 404 });
}

/** Guard: someone in the programme of the address, in any role. Elsewhere it does not exist, nor does what is another's: 404. */
export async function requireMember(args: RouteArgs): Promise<ProgrammeScene> {
  const scene = await requireSignedIn(args);
  const programme = scene.viewer.programmes.find(({ slug }) => slug === args.params.programme);
  if (!programme) throw new Response(null, { status: 404 });
  await keepingForm(args.request, requireOfProgramme(args, scene.db, programme.id));
  return { ...scene, programme };
}

/** Guard: someone who may do this in the programme of the address (permissions.ts); 403 for others in it. */
export async function requirePermission(args: RouteArgs, permission: Permission): Promise<ProgrammeScene> {
  const scene = await requireMember(args);
  if (!may(scene.programme, permission)) throw new Response(null, { status: 403 });
  return scene;
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

/** One try of a door, as the database counts it: so many by one caller in so many minutes. */
export function tryOf(door: string, who: string, limit: number, minutes: number) {
  return { the_bucket: `${door}:${who}`, the_limit: limit, the_minutes: minutes };
}

/**
 * Slows a flood without puzzles: counts this try in the database and says no past the limit.
 * @throws Response 429, which the error page puts in words.
 */
export async function slowDown(scene: PublicScene, door: string, who: string, limit: number, minutes: number): Promise<void> {
  const within = must(await scene.db.rpc('count_attempt', tryOf(door, who, limit, minutes)));
  if (!within) throw new Response(null, { status: 429 });
}

/** Waits for a count of tries; one too many becomes a refusal, which keeps the form, instead of a page of its own. */
export async function inWords(code: string, counted: Promise<void>): Promise<void> {
  try {
    await counted;
  } catch (fault) {
    if (fault instanceof Response && fault.status === 429) throw new Refusal(code, null);
    throw fault;
  }
}
