import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PublishedDecisionsPage } from '../features/decisions/published-decisions-page.tsx';
import { listPublishedDecisions } from '../features/decisions/published-decisions.server.ts';
import { listPublicProgrammes } from '../features/public/published.server.ts';
import { findViewer, publicRoute } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

/** What one programme has published. One that has published nothing is known only to the people in it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, context } = publicRoute(args);
  const [programmes, viewer] = await Promise.all([listPublicProgrammes(db), findViewer(context)]);
  const own = viewer?.programmes.find(({ slug }) => slug === args.params.programme);
  const programme = programmes.find(({ slug }) => slug === args.params.programme) ?? (own ? { slug: own.slug, name: own.name, is_demonstration: own.isDemonstration, decisions: 0 } : null);
  if (!programme) throw new Response(null, { status: 404 });
  const mayReadRegister = own !== undefined && may(own, 'read decisions in hand');
  return { title: programme.name, programme, mayReadRegister, decisions: await listPublishedDecisions(db, programme.slug) };
}

export default function PublishedDecisions() {
  return <PublishedDecisionsPage {...useLoaderData<typeof loader>()} />;
}
