import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWords, keepFilesOf } from '../features/surveys/editing/survey-files.server.ts';
import { nameOf } from '../features/surveys/wordings/languages.ts';
import { partsOf } from '../features/surveys/wordings/parts.ts';
import { numberedTexts, readinessOf, textsOf } from '../features/surveys/wordings/texts.ts';
import { TranslationPage } from '../features/surveys/wordings/translation-page.tsx';
import { translationSchema } from '../features/surveys/wordings/wordings.schema.ts';
import { saveTranslation, seenIn } from '../features/surveys/wordings/wordings.server.ts';
import { getWrittenSurvey } from '../features/surveys/written-survey.server.ts';
import type { Db } from '../platform/context.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { keepingForm, submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** The page of a translation that the address names. */
async function findPart(args: LoaderFunctionArgs, db: Db, programmeId: string) {
  const { id, title, version } = await getWrittenSurvey(db, programmeId, requireId(args, 'survey'));
  const survey = { id, title, ...version };
  const language = args.params.language ?? '';
  if (!survey.definition.languages.includes(language)) throw new Response(null, { status: 404 });
  const texts = textsOf(survey.definition, survey.title);
  const parts = partsOf(survey.definition, texts);
  const part = Number(new URL(args.request.url).searchParams.get('part') ?? '1');
  const here = parts[part - 1];
  if (!here) throw new Response(null, { status: 404 });
  return { survey, language, texts, parts, part, here };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write surveys');
  const { survey, language, texts, parts, part, here } = await findPart(args, db, programme.id);
  const { id, title, number, isLocked, definition } = survey;
  return {
    title: t('wordings:translation.title', { language: nameOf(language) }),
    slug: programme.slug,
    survey: { id, title, number, isLocked, language: definition.language },
    language,
    readiness: readinessOf(texts, language),
    parts: parts.map(({ from, to, hasEquality }) => ({ from, to, hasEquality })),
    part,
    texts: numberedTexts(here.texts, definition),
    recordings: Object.fromEntries(definition.questions.flatMap(({ id: question, translations }) => (translations[language]?.audio ? [[question, translations[language].audio]] : []))),
    seen: seenIn(here.texts, language),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  const { survey, language, parts, part, here } = await keepingForm(args.request, findPart(args, db, programme.id));
  const keeping = { db, files: context.backend.files, programmeId: programme.id, surveyId: survey.id };
  const request = asWords(args.request, await keepFilesOf(keeping, args.request));
  return submit(request, translationSchema(here.texts), async ({ boxes, recordings, seen, intent }) => {
    await saveTranslation(db, programme.id, survey.id, { language, part, boxes, recordings, seen });
    const next = intent === 'next' ? Math.min(part + 1, parts.length) : part;
    return redirectSaying(context, `/desk/${programme.slug}/surveys/${survey.id}/languages/${language}${next > 1 ? `?part=${next}` : ''}`, 'wordings:translation.saved');
  });
}

export default function Translation() {
  return <TranslationPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
