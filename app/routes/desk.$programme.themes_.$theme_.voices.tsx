import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { voicesStartOf } from '../features/report/list-start.ts';
import { VoicesPage } from '../features/report/voices-page.tsx';
import { listVoices } from '../features/report/voices.server.ts';
import { SIDES, themeVoicesPath } from '../features/themes/theme.ts';
import { getTheme } from '../features/themes/themes.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read themes');
  const theme = await getTheme(db, programme.id, requireId(args, 'theme'));
  const side = z.enum(SIDES).catch('for').parse(new URL(args.request.url).searchParams.get('side'));
  const after = voicesStartOf(args.request.url);
  const page = await listVoices(db, { of: 'theme', theme: theme.id, side }, after);
  return { title: t(`themes:voicesPage.${side}`, { count: page.count }), slug: programme.slug, theme, side, page, isFirst: after.number === 0, readsRaw: may(programme, 'read contributions') };
}

export default function VoicesOfTheme() {
  const { title, slug, theme, side, page, isFirst, readsRaw: seesAll } = useLoaderData<typeof loader>();
  const { t } = useTranslation('themes');
  const crumbs = [{ href: `/desk/${slug}/themes`, text: t('back') }, { href: `/desk/${slug}/themes/${theme.id}`, text: theme.title }];
  return <VoicesPage slug={slug} title={title} lead={<bdi>{theme.title}</bdi>} crumbs={crumbs} path={themeVoicesPath(slug, theme.id, side)} isFirst={isFirst} readsRaw={seesAll} {...page} />;
}
