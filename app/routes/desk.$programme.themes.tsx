import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { THEME_READERS } from '../features/themes/theme.ts';
import { ThemesPage } from '../features/themes/themes-page.tsx';
import { listThemes } from '../features/themes/themes.server.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...THEME_READERS);
  return { title: t('themes:list.title'), slug: programme.slug, themes: await listThemes(db, programme.id), isFacilitator: programme.roles.includes('facilitator') };
}

export default function Themes() {
  return <ThemesPage {...useLoaderData<typeof loader>()} />;
}
