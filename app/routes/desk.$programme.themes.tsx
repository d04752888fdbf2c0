import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ThemesPage } from '../features/themes/themes-page.tsx';
import { listThemes } from '../features/themes/themes.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read themes');
  return { title: t('themes:list.title'), slug: programme.slug, themes: await listThemes(db, programme.id), isFacilitator: may(programme, 'write themes') };
}

export default function Themes() {
  return <ThemesPage {...useLoaderData<typeof loader>()} />;
}
