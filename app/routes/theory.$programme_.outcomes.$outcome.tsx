import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boardPath } from '../features/impact/board-paths.ts';
import { OutcomeHeardParts } from '../features/impact/outcome-heard.tsx';
import { getOutcomeHeard } from '../features/impact/outcome-heard.server.ts';
import { REPORT_READERS } from '../features/impact/report-readers.ts';
import { getReportedOutcome } from '../features/impact/report.server.ts';
import { OutcomePage } from '../features/theory/outcome-page.tsx';
import { getWordings, listVersions } from '../features/theory/theories.server.ts';
import { findVersion, isOutcome, THEORY_WRITERS } from '../features/theory/theory.ts';
import { requireId, requireMember } from '../platform/guards.server.ts';
import { briefly } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requireMember(args);
  const outcomeId = requireId(args, 'outcome');
  const [versions, wordings] = await Promise.all([listVersions(db, programme.id), getWordings(db, programme.id, outcomeId)]);
  const standing = wordings.find(({ version }) => version.id === findVersion(versions, null)?.id);
  const shown = standing ?? wordings[0];
  if (!isOutcome(shown.element)) throw new Response(null, { status: 404 });
  const holds = (...roles: readonly string[]) => programme.roles.some((role) => roles.includes(role));
  const readsReport = holds(...REPORT_READERS);
  const [reported, heard] = standing && readsReport ? await Promise.all([getReportedOutcome(db, programme.id, outcomeId), getOutcomeHeard(db, programme.id, outcomeId)]) : [null, null];
  return {
    title: briefly(shown.element.text, 80),
    slug: programme.slug,
    mayWrite: holds(...THEORY_WRITERS),
    versions,
    wordings,
    shown,
    isCurrent: standing !== undefined,
    report: readsReport ? boardPath(programme.slug) : null,
    reported,
    heard,
  };
}

export default function Outcome() {
  const { reported, heard, ...page } = useLoaderData<typeof loader>();
  return <OutcomePage {...page}>{reported && heard ? <OutcomeHeardParts slug={page.slug} outcome={reported} heard={heard} /> : null}</OutcomePage>;
}
