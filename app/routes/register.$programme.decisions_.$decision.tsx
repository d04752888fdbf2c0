import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeDecision } from '../features/decisions/decision-commands.server.ts';
import { DecisionPage } from '../features/decisions/decision-page.tsx';
import { decisionPageSchema } from '../features/decisions/decision.schema.ts';
import { isInHand } from '../features/decisions/decision.ts';
import { getDecision, listMissingParts, listUnnamedOutcomes } from '../features/decisions/decisions.server.ts';
import { getEvidence } from '../features/decisions/evidence.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requirePermission(args, 'read decisions in hand');
  const record = await getDecision(db, programme.id, requireId(args, 'decision'));
  const isSecretary = may(programme, 'write decisions');
  const [heard, missing, unnamed] = await Promise.all([
    getEvidence(db, programme.id, record.id),
    isSecretary && isInHand(record.state) ? listMissingParts(db, record.id) : null,
    isSecretary && isInHand(record.state) ? listUnnamedOutcomes(db, record.id) : [],
  ]);
  return { title: record.title, slug: programme.slug, record, heard, missing, unnamed, isSecretary, from: z.uuid().nullable().catch(null).parse(new URL(args.request.url).searchParams.get('recommendation')) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write decisions');
  const decision = requireId(args, 'decision');
  return submit(args.request, decisionPageSchema, async (asked) => {
    const said = await changeDecision(db, decision, asked);
    return redirectSaying(context, `/register/${programme.slug}/decisions/${decision}`, said);
  });
}

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
