import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AboutPage } from '../features/answering/around/about-page.tsx';
import { wayOf } from '../features/answering/journey.ts';
import { getTerms } from '../features/answering/terms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

/** Who is responsible for what people say here, on what basis, and for how long it is kept (rule C5). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = publicRoute(args);
  const link = args.params.link ?? '';
  return { title: t('respond:begin.title'), back: `${wayOf(link).start}#private`, terms: await getTerms(db, link) };
}

export default function About() {
  return <AboutPage {...useLoaderData<typeof loader>()} />;
}
