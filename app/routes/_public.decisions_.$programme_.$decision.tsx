import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PublishedDecisionPage } from '../features/decisions/published-decision-page.tsx';
import { getPublishedDecision } from '../features/decisions/published-decisions.server.ts';
import { findViewer, publicRoute, requireId } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, context } = publicRoute(args);
  const [decision, viewer] = await Promise.all([getPublishedDecision(db, args.params.programme ?? '', requireId(args, 'decision')), findViewer(context)]);
  const roles = viewer?.programmes.find(({ slug }) => slug === decision.slug)?.roles ?? [];
  return { title: decision.title, decision, mayReadVoices: may({ roles }, 'read report'), mayFollow: may({ roles }, 'read themes') };
}

export default function PublishedDecision() {
  return <PublishedDecisionPage {...useLoaderData<typeof loader>()} />;
}
