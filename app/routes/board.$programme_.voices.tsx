import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boardPath } from '../features/impact/board-paths.ts';
import { startOf } from '../features/impact/list-start.ts';
import { VoicesPage } from '../features/impact/voices-page.tsx';
import { listVoices } from '../features/impact/voices.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const after = startOf(args.request.url);
  const page = await listVoices(db, { of: 'programme', programme: programme.id }, after);
  const lead = t('board:voices.programme', { programme: programme.name });
  return { title: t('board:voices.title', { count: page.count }), lead, slug: programme.slug, page, isFirst: after === 0, readsRaw: may(programme, 'read contributions') };
}

export default function VoicesOfProgramme() {
  const { page, ...rest } = useLoaderData<typeof loader>();
  return <VoicesPage path={boardPath(rest.slug, 'voices')} {...rest} {...page} />;
}
