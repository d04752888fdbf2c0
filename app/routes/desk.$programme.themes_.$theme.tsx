import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { useRecommendationsOfTheme } from '../features/decisions/recommendation-line.tsx';
import { listRecommendations } from '../features/decisions/recommendations.server.ts';
import { changeTheme } from '../features/themes/theme-commands.server.ts';
import { ThemePage } from '../features/themes/theme-page.tsx';
import { themePageSchema } from '../features/themes/theme.schema.ts';
import { SIDES } from '../features/themes/theme.ts';
import { listOutcomesOfTheme, listThemeQuotes } from '../features/themes/theme-quotes.server.ts';
import { getTheme, listEvidence } from '../features/themes/themes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

const placeInEvidence = z.object({ side: z.enum(SIDES), after: z.uuid() });

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requirePermission(args, 'read themes');
  const theme = await getTheme(db, programme.id, requireId(args, 'theme'));
  const from = placeInEvidence.safeParse(Object.fromEntries(new URL(args.request.url).searchParams));
  const [evidence, quotes, outcomes, recommendations] = await Promise.all([
    may(programme, 'write themes') ? listEvidence(db, theme.id, from.data ?? null) : null,
    listThemeQuotes(db, theme.id),
    listOutcomesOfTheme(db, theme.id),
    listRecommendations(db, programme.id, theme.id),
  ]);
  return { title: theme.title, slug: programme.slug, theme, evidence, quotes, outcomes, recommendations };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write themes');
  const theme = requireId(args, 'theme');
  return submit(args.request, themePageSchema, async (asked) => {
    const said = await changeTheme(db, theme, asked);
    return redirectSaying(context, `/desk/${programme.slug}/themes/${theme}`, said);
  });
}

export default function Theme() {
  const { recommendations, ...page } = useLoaderData<typeof loader>();
  const asked = useRecommendationsOfTheme(page.slug, recommendations);
  return <ThemePage {...page} asked={asked} result={useActionData<typeof action>()} />;
}
