import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OutcomeFigures } from '../features/impact/outcome-figures.tsx';
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
  return {
    title: briefly(shown.element.text, 80),
    slug: programme.slug,
    mayWrite: holds(...THEORY_WRITERS),
    versions,
    wordings,
    shown,
    isCurrent: standing !== undefined,
    reported: standing && holds(...REPORT_READERS) ? await getReportedOutcome(db, programme.id, outcomeId) : null,
  };
}

export default function Outcome() {
  const { reported, ...page } = useLoaderData<typeof loader>();
  return <OutcomePage {...page}>{reported ? <OutcomeFigures slug={page.slug} outcome={reported} /> : null}</OutcomePage>;
}
