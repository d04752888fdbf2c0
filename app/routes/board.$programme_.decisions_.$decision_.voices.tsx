import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DecisionTrailPage } from '../features/report/decision-trail-page.tsx';
import { getDecisionTrail } from '../features/report/decision-trail.server.ts';
import { voicesStartOf } from '../features/report/list-start.ts';
import { listVoices } from '../features/report/voices.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read report');
  const decisionId = requireId(args, 'decision');
  const decision = await getDecisionTrail(db, programme.id, decisionId);
  const asked = new URL(args.request.url).searchParams.get('evidence');
  const evidenceId = decision.evidence.find(({ id }) => id === asked)?.id ?? null;
  if (asked !== null && evidenceId === null) throw new Response(null, { status: 404 });
  const after = voicesStartOf(args.request.url);
  const page = await listVoices(db, { of: 'decision', decision: decisionId, evidence: evidenceId }, after);
  const title = t('board:trail.voicesTitle', { count: decision.voices });
  return { title, slug: programme.slug, decisionId, decision, evidenceId, page, isFirst: after.number === 0, readsRaw: may(programme, 'read contributions') };
}

export default function VoicesBehindDecision() {
  return <DecisionTrailPage {...useLoaderData<typeof loader>()} />;
}
