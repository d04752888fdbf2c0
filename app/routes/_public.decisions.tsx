import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PublishedProgrammesPage } from '../features/decisions/published-decisions-page.tsx';
import { listPublicProgrammes } from '../features/public/published.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = publicRoute(args);
  return { title: t('decisions:published.title'), programmes: await listPublicProgrammes(db) };
}

export default function PublishedProgrammes() {
  return <PublishedProgrammesPage {...useLoaderData<typeof loader>()} />;
}
