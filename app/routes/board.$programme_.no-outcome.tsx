import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { boardPath } from '../features/report/board-paths.ts';
import { voicesStartOf } from '../features/report/list-start.ts';
import { VoicesPage } from '../features/report/voices-page.tsx';
import { listVoices } from '../features/report/voices.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';
import { ButtonLink } from '../ui/button.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const after = voicesStartOf(args.request.url);
  const page = await listVoices(db, { of: 'noOutcome', programme: programme.id }, after);
  const title = t('board:voices.noOutcomeTitle', { count: page.count });
  return { title, lead: t('board:voices.noOutcome'), slug: programme.slug, page, isFirst: after.number === 0, readsRaw: may(programme, 'read contributions') };
}

export default function VoicesWithoutOutcome() {
  const { t } = useTranslation('board');
  const { page, ...rest } = useLoaderData<typeof loader>();
  const action = rest.readsRaw ? <ButtonLink href={`/desk/${rest.slug}/contributions?show=untagged`}>{t('voices.noOutcomeTag')}</ButtonLink> : undefined;
  return <VoicesPage path={boardPath(rest.slug, 'no-outcome')} action={action} {...rest} {...page} />;
}
