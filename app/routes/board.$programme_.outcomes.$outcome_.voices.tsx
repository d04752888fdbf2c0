import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { outcomePath } from '../features/report/board-paths.ts';
import { voicesStartOf } from '../features/report/list-start.ts';
import { getReportedOutcome } from '../features/report/report.server.ts';
import { VoicesPage } from '../features/report/voices-page.tsx';
import { listVoices } from '../features/report/voices.server.ts';
import { STANCES } from '../features/voices/contribution.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const after = voicesStartOf(args.request.url);
  const outcome = await getReportedOutcome(db, programme.id, requireId(args, 'outcome'));
  const stance = z.enum(STANCES).nullable().catch(null).parse(new URL(args.request.url).searchParams.get('stance'));
  const page = await listVoices(db, { of: 'outcome', programme: programme.id, outcome: outcome.id, stance }, after);
  const title = t(stance ? `board:voices.${stance}Title` : 'board:voices.title', { count: page.count });
  return { title, slug: programme.slug, outcome, stance, page, isFirst: after.number === 0, readsRaw: may(programme, 'read contributions') };
}

export default function VoicesOfOutcome() {
  const { title, slug, outcome, stance, page, isFirst, readsRaw: seesAll } = useLoaderData<typeof loader>();
  const { t } = useTranslation('board');
  const below = [{ href: outcomePath(slug, outcome.id), text: t('table.outcome') }];
  return <VoicesPage slug={slug} title={title} lead={<bdi>{outcome.text}</bdi>} below={below} path={outcomePath(slug, outcome.id, stance ? `voices?stance=${stance}` : 'voices')} isFirst={isFirst} readsRaw={seesAll} {...page} />;
}
