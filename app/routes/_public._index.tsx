import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HomePage } from '../features/impact/home-page.tsx';
import { listPublicProgrammes } from '../features/impact/published.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, context, t } = publicRoute(args);
  return { title: t('impact:home.title'), programmes: await listPublicProgrammes(db), isDemonstration: context.isDemonstration };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
