import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NewThemePage } from '../features/themes/new-theme-page.tsx';
import { createTheme } from '../features/themes/theme-commands.server.ts';
import { newThemeSchema } from '../features/themes/theme.schema.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { programme, t } = await requirePermission(args, 'write themes');
  return { title: t('themes:new.title'), slug: programme.slug, id: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write themes');
  return submit(args.request, newThemeSchema, async (theme) => {
    const made = await createTheme(db, programme.id, theme);
    return redirectSaying(context, `/desk/${programme.slug}/themes/${made}`, 'themes:new.saved');
  });
}

export default function NewTheme() {
  return <NewThemePage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
