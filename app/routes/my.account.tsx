import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountPage } from '../features/people/account-page.tsx';
import { listSessions } from '../features/people/programme.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireSignedIn } from '../platform/guards.server.ts';
import { must } from '../platform/refusals.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, t } = await requireSignedIn(args);
  return { title: t('people:account.title'), name: viewer.name, email: viewer.email, sessions: await listSessions(db) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, context } = await requireSignedIn(args);
  return submit(args.request, z.object({ session: z.uuid() }), async ({ session }) => {
    must(await db.rpc('end_session', { the_session: session }));
    return redirectSaying(context, '/my/account', 'people:account.ended');
  });
}

export default function Account() {
  const { name, email, sessions } = useLoaderData<typeof loader>();
  return <AccountPage name={name} email={email} sessions={sessions} />;
}
