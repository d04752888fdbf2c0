import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSurveysToAnswer, listWhatCameOfIt } from '../features/work/for-members.server.ts';
import { MyWorkPage } from '../features/work/my-work-page.tsx';
import { listWaiting } from '../features/work/waiting.server.ts';
import { listSafeguardingLeads } from '../features/people/danger.server.ts';
import { requireSignedIn } from '../platform/guards.server.ts';

/** Where everyone lands after signing in: for each programme and role, what waits to be done next. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, t } = await requireSignedIn(args);
  const programmes = await Promise.all(viewer.programmes.map(async (programme) => {
    const [waiting, toAnswer, cameOfIt, leads] = await Promise.all([
      listWaiting(db, programme), listSurveysToAnswer(db, programme.id), listWhatCameOfIt(db, programme.id), programme.roles.includes('peer_researcher') ? listSafeguardingLeads(db, programme.id) : [],
    ]);
    return { ...programme, waiting, toAnswer, cameOfIt, leads };
  }));
  return { title: t('work:my.title'), name: viewer.name, programmes };
}

export default function MyWork() {
  return <MyWorkPage {...useLoaderData<typeof loader>()} />;
}
