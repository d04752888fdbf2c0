import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DecisionsPage } from '../features/decisions/decisions-page.tsx';
import { listDecisions } from '../features/decisions/decisions.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read decisions in hand');
  return { title: t('decisions:decisions.title'), slug: programme.slug, decisions: await listDecisions(db, programme.id), isSecretary: may(programme, 'write decisions') };
}

export default function Decisions() {
  return <DecisionsPage {...useLoaderData<typeof loader>()} />;
}
