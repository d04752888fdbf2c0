import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findExampleLine } from '../features/public/example-line.server.ts';
import { HomePage } from '../features/public/home-page.tsx';
import { listPublicProgrammes } from '../features/public/published.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, context, t } = publicRoute(args);
  const programmes = await listPublicProgrammes(db);
  return { title: t('public:home.title'), programmes, example: await findExampleLine(db, programmes), isDemonstration: context.isDemonstration };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
