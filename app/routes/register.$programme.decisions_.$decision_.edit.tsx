import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveDecision } from '../features/decisions/decision-commands.server.ts';
import { decisionRecordSchema } from '../features/decisions/decision.schema.ts';
import { isInHand } from '../features/decisions/decision.ts';
import { getDecision } from '../features/decisions/decisions.server.ts';
import { hasEvidence } from '../features/decisions/evidence.server.ts';
import { RecordForm } from '../features/decisions/record-form.tsx';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write decisions');
  const id = requireId(args, 'decision');
  const [record, isLinked] = await Promise.all([getDecision(db, programme.id, id), hasEvidence(db, id)]);
  // A form sent after publishing is refused in words, with what was typed still there; opening the form afterwards leads back.
  if (!isInHand(record.state) && args.request.method === 'GET') throw redirect(`/register/${programme.slug}/decisions/${id}`);
  return { title: t('decisions:edit.title'), slug: programme.slug, record, hasEvidence: isLinked };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write decisions');
  const id = requireId(args, 'decision');
  return submit(args.request, decisionRecordSchema, async (record) => {
    await saveDecision(db, id, record);
    return redirectSaying(context, `/register/${programme.slug}/decisions/${id}`, 'decisions:decision.saved');
  });
}

export default function EditDecision() {
  return <RecordForm {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
