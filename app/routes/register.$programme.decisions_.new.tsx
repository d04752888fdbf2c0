import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listBoards } from '../features/decisions/boards.server.ts';
import { draftDecision } from '../features/decisions/decision-commands.server.ts';
import { newDecisionSchema } from '../features/decisions/decision.schema.ts';
import { NewDecisionPage } from '../features/decisions/new-decision-page.tsx';
import { getRecommendation } from '../features/decisions/recommendations.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write decisions');
  const asked = z.uuid().safeParse(new URL(args.request.url).searchParams.get('recommendation'));
  const [boards, from] = await Promise.all([listBoards(db, programme.id), asked.success ? getRecommendation(db, programme.id, asked.data) : null]);
  return { title: t('decisions:newDecision.title'), slug: programme.slug, id: randomUUID(), boards, from };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write decisions');
  return submit(args.request, newDecisionSchema, async (draft) => {
    const made = await draftDecision(db, programme.id, draft);
    const about = draft.recommendation ? `?recommendation=${draft.recommendation}#evidence` : '';
    return redirectSaying(context, `/register/${programme.slug}/decisions/${made}${about}`, 'decisions:newDecision.begun');
  });
}

export default function NewDecision() {
  return <NewDecisionPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
