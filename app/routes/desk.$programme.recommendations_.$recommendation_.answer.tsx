import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerPage } from '../features/decisions/answer-page.tsx';
import { answerSchema } from '../features/decisions/recommendation.schema.ts';
import { getRecommendation, replyTo } from '../features/decisions/recommendations.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submitInPlace } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'answer recommendations');
  const recommendation = await getRecommendation(db, programme.id, requireId(args, 'recommendation'));
  return { title: t('decisions:reply.title'), slug: programme.slug, recommendation };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'answer recommendations');
  const recommendation = requireId(args, 'recommendation');
  return submitInPlace(args.request, answerSchema, async (answer) => {
    if (answer.step !== 'send') return answer;
    const said = await replyTo(db, recommendation, answer);
    throw redirectSaying(context, `/desk/${programme.slug}/recommendations/${recommendation}`, said);
  });
}

export default function AnswerRecommendation() {
  const answered = useActionData<typeof action>();
  return <AnswerPage {...useLoaderData<typeof loader>()} shown={answered?.shown ?? null} result={answered?.form} />;
}
