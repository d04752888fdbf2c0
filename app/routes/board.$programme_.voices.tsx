import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boardPath } from '../features/report/board-paths.ts';
import { voicesStartOf } from '../features/report/list-start.ts';
import { VoicesPage } from '../features/report/voices-page.tsx';
import { listVoices } from '../features/report/voices.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const after = voicesStartOf(args.request.url);
  const page = await listVoices(db, { of: 'programme', programme: programme.id }, after);
  const lead = t('board:voices.programme', { programme: programme.name });
  return { title: t('board:voices.title', { count: page.count }), lead, slug: programme.slug, page, isFirst: after.number === 0, readsRaw: may(programme, 'read contributions') };
}

export default function VoicesOfProgramme() {
  const { page, ...rest } = useLoaderData<typeof loader>();
  return <VoicesPage path={boardPath(rest.slug, 'voices')} {...rest} {...page} />;
}
