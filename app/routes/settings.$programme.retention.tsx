import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RetentionPage } from '../features/voices/retention/retention-page.tsx';
import { retentionFormSchema } from '../features/voices/retention/retention.schema.ts';
import { changeRetention, getRetention } from '../features/voices/retention/retention.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write settings');
  return { title: t('retention:title'), retention: await getRetention(db, programme.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write settings');
  return submit(args.request, retentionFormSchema, async (asked) => redirectSaying(context, `/settings/${programme.slug}/retention`, await changeRetention(db, programme.id, asked)));
}

export default function Retention() {
  return <RetentionPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
