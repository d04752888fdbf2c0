import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { heardQuery, readHeardFilter } from '../features/results/heard/heard.ts';
import { DeskPage } from '../features/themes/desk-page.tsx';
import { groupingSchema } from '../features/themes/desk.schema.ts';
import { groupIntoTheme, openDesk } from '../features/themes/desk.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read contributions');
  const filter = readHeardFilter(new URL(args.request.url).searchParams);
  return { title: t('voices:desk.title'), slug: programme.slug, filter, desk: await openDesk(db, programme.id, filter) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write contributions');
  const here = `/desk/${programme.slug}/contributions${heardQuery(readHeardFilter(new URL(args.request.url).searchParams))}`;
  return submit(args.request, groupingSchema, async (grouping) => {
    await groupIntoTheme(db, grouping);
    return redirectSaying(context, here, 'voices:group.done');
  });
}

export default function Contributions() {
  return <DeskPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
