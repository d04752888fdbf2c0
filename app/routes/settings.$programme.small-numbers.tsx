import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LeastCountPage } from '../features/results/least-count-page.tsx';
import { leastCountSchema } from '../features/results/least-count.schema.ts';
import { getLeastCount, setLeastCount } from '../features/results/least-count.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write settings');
  return { title: t('results:least.title'), least: await getLeastCount(db, programme.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write settings');
  return submit(args.request, leastCountSchema, async ({ least }) => {
    await setLeastCount(db, programme.id, least);
    return redirectSaying(context, `/settings/${programme.slug}/small-numbers`, 'results:least.saved');
  });
}

export default function SmallNumbers() {
  return <LeastCountPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
