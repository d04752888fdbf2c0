import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { boardPath } from '../features/report/board-paths.ts';
import { OutcomeHeardParts } from '../features/report/outcome-heard.tsx';
import { getOutcomeHeard } from '../features/report/outcome-heard.server.ts';
import { getReportedOutcome } from '../features/report/report.server.ts';
import { OutcomePage } from '../features/theory/outcome-page.tsx';
import { plainNameSchema } from '../features/theory/outcome-name.schema.ts';
import { findPlainName, nameOutcome } from '../features/theory/outcome-names.server.ts';
import { getWordings, listVersions } from '../features/theory/theories.server.ts';
import { findVersion, isOutcome } from '../features/theory/theory.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requireMember, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';
import { briefly } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requireMember(args);
  const outcomeId = requireId(args, 'outcome');
  const [versions, wordings] = await Promise.all([listVersions(db, programme.id), getWordings(db, programme.id, outcomeId)]);
  const standing = wordings.find(({ version }) => version.id === findVersion(versions, null)?.id);
  const shown = standing ?? wordings[0];
  if (!isOutcome(shown.element)) throw new Response(null, { status: 404 });
  const readsReport = may(programme, 'read report');
  const [reported, heard] = standing && readsReport ? await Promise.all([getReportedOutcome(db, programme.id, outcomeId), getOutcomeHeard(db, programme.id, outcomeId)]) : [null, null];
  return {
    title: briefly(shown.element.text, 80),
    slug: programme.slug,
    mayWrite: may(programme, 'write theory'),
    versions,
    wordings,
    shown,
    isCurrent: standing !== undefined,
    report: readsReport ? boardPath(programme.slug) : null,
    reported,
    heard,
    plainName: await findPlainName(db, outcomeId),
  };
}

/** Names it in plain words. */
export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write theory');
  const outcome = requireId(args, 'outcome');
  return submit(args.request, plainNameSchema, async (words) => {
    await nameOutcome(db, programme.id, outcome, words);
    return redirectSaying(context, `/theory/${programme.slug}/outcomes/${outcome}`, 'theory:plainName.saved');
  });
}

export default function Outcome() {
  const { reported, heard, ...page } = useLoaderData<typeof loader>();
  return <OutcomePage {...page} result={useActionData<typeof action>()}>{reported && heard ? <OutcomeHeardParts slug={page.slug} outcome={reported} heard={heard} /> : null}</OutcomePage>;
}
