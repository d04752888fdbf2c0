import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LanguagesPage } from '../features/surveys/wordings/languages-page.tsx';
import { standingOf } from '../features/surveys/wordings/offered.ts';
import { readinessOf, textsOf } from '../features/surveys/wordings/texts.ts';
import { withLanguage, withoutLanguage, withPartly } from '../features/surveys/wordings/translations.ts';
import { languagesSchema } from '../features/surveys/wordings/wordings.schema.ts';
import { changeSurvey, getWrittenSurvey } from '../features/surveys/written-survey.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write surveys');
  const { id, title, version: { definition } } = await getWrittenSurvey(db, programme.id, requireId(args, 'survey'));
  const texts = textsOf(definition, title);
  return {
    title: t('wordings:languages.title'),
    slug: programme.slug,
    survey: { id, title, language: definition.language },
    offered: definition.languages.map((language) => ({ language, ...readinessOf(texts, language), standing: standingOf(definition, title, language), isPartly: definition.partly.includes(language) })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  const survey = requireId(args, 'survey');
  const here = `/desk/${programme.slug}/surveys/${survey}/languages`;
  return submit(args.request, languagesSchema, async ({ intent, language }) => {
    if (intent === 'offer' || intent === 'hold') {
      await changeSurvey(db, programme.id, survey, null, ({ title, version }) => ({ title, definition: withPartly(version.definition, language, intent === 'offer') }));
      return redirectSaying(context, here, intent === 'offer' ? 'wordings:languages.offered' : 'wordings:languages.held');
    }
    if (intent === 'takeOut') {
      await changeSurvey(db, programme.id, survey, null, ({ title, version }) => ({ title, definition: withoutLanguage(version.definition, language) }));
      return redirectSaying(context, here, 'wordings:languages.takenOut');
    }
    await changeSurvey(db, programme.id, survey, null, ({ title, version }) => ({ title, definition: withLanguage(version.definition, language) }));
    return redirectSaying(context, `${here}/${language}`, 'wordings:languages.added');
  });
}

export default function Languages() {
  return <LanguagesPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
