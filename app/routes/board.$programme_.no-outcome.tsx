import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { boardPath } from '../features/impact/board-paths.ts';
import { readsRaw, REPORT_READERS, startOf } from '../features/impact/report-readers.ts';
import { VoicesPage } from '../features/impact/voices-page.tsx';
import { listVoices } from '../features/impact/voices.server.ts';
import { requireRole } from '../platform/guards.server.ts';
import { ButtonLink } from '../ui/button.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...REPORT_READERS);
  const after = startOf(args.request.url);
  const page = await listVoices(db, { of: 'noOutcome', programme: programme.id }, after);
  const title = t('board:voices.noOutcomeTitle', { count: page.count });
  return { title, lead: t('board:voices.noOutcome'), slug: programme.slug, page, isFirst: after === 0, readsRaw: readsRaw(programme) };
}

export default function VoicesWithoutOutcome() {
  const { t } = useTranslation('board');
  const { page, ...rest } = useLoaderData<typeof loader>();
  const action = rest.readsRaw ? <ButtonLink href={`/desk/${rest.slug}/contributions?show=untagged`}>{t('voices.noOutcomeTag')}</ButtonLink> : undefined;
  return <VoicesPage path={boardPath(rest.slug, 'no-outcome')} action={action} {...rest} {...page} />;
}
