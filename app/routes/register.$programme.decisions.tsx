import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DECISION_READERS } from '../features/decisions/decision.ts';
import { DecisionsPage } from '../features/decisions/decisions-page.tsx';
import { listDecisions } from '../features/decisions/decisions.server.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...DECISION_READERS);
  return { title: t('decisions:decisions.title'), slug: programme.slug, decisions: await listDecisions(db, programme.id), isSecretary: programme.roles.includes('secretary') };
}

export default function Decisions() {
  return <DecisionsPage {...useLoaderData<typeof loader>()} />;
}
