import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listDecisionsOn } from '../features/decisions/decisions.server.ts';
import { RecommendationPage } from '../features/decisions/recommendation-page.tsx';
import { recommendationPageSchema } from '../features/decisions/recommendation.schema.ts';
import { changeRecommendation, getRecommendation, listRecommendationChoices } from '../features/decisions/recommendations.server.ts';
import { listThemeQuotes } from '../features/themes/theme-quotes.server.ts';
import { getTheme } from '../features/themes/themes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requirePermission(args, 'read themes');
  const recommendation = await getRecommendation(db, programme.id, requireId(args, 'recommendation'));
  const [theme, quotes, decisions, choices] = await Promise.all([
    getTheme(db, programme.id, recommendation.theme.id),
    listThemeQuotes(db, recommendation.theme.id),
    listDecisionsOn(db, programme.id, recommendation.id),
    may(programme, 'write recommendations') ? listRecommendationChoices(db, programme.id) : null,
  ]);
  const mayReply = may(programme, 'answer recommendations');
  return { title: recommendation.title, slug: programme.slug, recommendation, theme, quotes, decisions, choices, mayReply, mayRecord: may(programme, 'write decisions') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write recommendations');
  const recommendation = requireId(args, 'recommendation');
  return submit(args.request, recommendationPageSchema, async (asked) => {
    const said = await changeRecommendation(db, programme.id, recommendation, asked);
    return redirectSaying(context, `/desk/${programme.slug}/recommendations/${recommendation}`, said);
  });
}

export default function Recommendation() {
  return <RecommendationPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
