import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NewRecommendationPage } from '../features/decisions/new-recommendation-page.tsx';
import { newRecommendationSchema } from '../features/decisions/recommendation.schema.ts';
import { draftRecommendation, listRecommendationChoices } from '../features/decisions/recommendations.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write recommendations');
  return {
    title: t('decisions:recommendation.new'),
    slug: programme.slug,
    id: randomUUID(),
    theme: new URL(args.request.url).searchParams.get('theme'),
    choices: await listRecommendationChoices(db, programme.id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write recommendations');
  return submit(args.request, newRecommendationSchema, async (draft) => {
    const made = await draftRecommendation(db, programme.id, draft);
    return redirectSaying(context, `/desk/${programme.slug}/recommendations/${made}`, 'decisions:recommendation.drafted');
  });
}

export default function NewRecommendation() {
  return <NewRecommendationPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
