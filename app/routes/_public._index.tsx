import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findExampleLine } from '../features/impact/example-line.server.ts';
import { HomePage } from '../features/impact/home-page.tsx';
import { listPublicProgrammes } from '../features/impact/published.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, context, t } = publicRoute(args);
  const programmes = await listPublicProgrammes(db);
  return { title: t('impact:home.title'), programmes, example: await findExampleLine(db, programmes), isDemonstration: context.isDemonstration };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
