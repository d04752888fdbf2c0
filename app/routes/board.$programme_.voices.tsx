import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boardPath } from '../features/impact/board-paths.ts';
import { readsRaw, REPORT_READERS, startOf } from '../features/impact/report-readers.ts';
import { VoicesPage } from '../features/impact/voices-page.tsx';
import { listVoices } from '../features/impact/voices.server.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...REPORT_READERS);
  const after = startOf(args.request.url);
  const page = await listVoices(db, { of: 'programme', programme: programme.id }, after);
  const lead = t('board:voices.programme', { programme: programme.name });
  return { title: t('board:voices.title', { count: page.count }), lead, slug: programme.slug, page, isFirst: after === 0, readsRaw: readsRaw(programme) };
}

export default function VoicesOfProgramme() {
  const { page, ...rest } = useLoaderData<typeof loader>();
  return <VoicesPage path={boardPath(rest.slug, 'voices')} {...rest} {...page} />;
}
