import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listDecisionsOn } from '../features/decisions/decisions.server.ts';
import { RecommendationPage } from '../features/decisions/recommendation-page.tsx';
import { recommendationPageSchema } from '../features/decisions/recommendation.schema.ts';
import { changeRecommendation, getRecommendation, listRecommendationChoices } from '../features/decisions/recommendations.server.ts';
import { THEME_READERS } from '../features/themes/theme.ts';
import { listThemeQuotes } from '../features/themes/theme-quotes.server.ts';
import { getTheme } from '../features/themes/themes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requireRole(args, ...THEME_READERS);
  const recommendation = await getRecommendation(db, programme.id, requireId(args, 'recommendation'));
  const [theme, quotes, decisions, choices] = await Promise.all([
    getTheme(db, programme.id, recommendation.theme.id),
    listThemeQuotes(db, recommendation.theme.id),
    listDecisionsOn(db, programme.id, recommendation.id),
    programme.roles.includes('facilitator') ? listRecommendationChoices(db, programme.id) : null,
  ]);
  const mayReply = programme.roles.includes('secretary') || programme.roles.includes('board_member');
  return { title: recommendation.title, slug: programme.slug, recommendation, theme, quotes, decisions, choices, mayReply, mayRecord: programme.roles.includes('secretary') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requireRole(args, 'facilitator');
  const recommendation = requireId(args, 'recommendation');
  return submit(args.request, recommendationPageSchema, async (asked) => {
    const said = await changeRecommendation(db, programme.id, recommendation, asked);
    return redirectSaying(context, `/desk/${programme.slug}/recommendations/${recommendation}`, said);
  });
}

export default function Recommendation() {
  return <RecommendationPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
