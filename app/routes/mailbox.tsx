import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MailboxPage } from '../features/people/mailbox-page.tsx';
import { publicRoute } from '../platform/guards.server.ts';

/** The demonstration's letters; outside the demonstration there is no such page. */
export function loader(args: LoaderFunctionArgs) {
  const { context, t } = publicRoute(args);
  if (!context.mailbox) throw new Response(null, { status: 404 });
  const letters = context.mailbox.list().map(({ id, to, subject, text, language, sentAt }) => ({ id, to, subject, text, language, sentAt: sentAt.toISOString() }));
  return { title: t('people:mailbox.title'), letters, notKept: context.mailbox.notKept };
}

export default function DemonstrationMailbox() {
  return <MailboxPage {...useLoaderData<typeof loader>()} />;
}
