import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { removeSurvey } from '../features/answering/removing.server.ts';
import { SurveyKeepingRefused } from '../features/surveys/survey-keeping-refused.tsx';
import { archiveSurvey, copySurvey, surveyKeepingSchema } from '../features/surveys/survey-keeping.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** Where the survey's own page sends what is done with it as a whole; opened by itself, it leads back there. */
export async function loader(args: LoaderFunctionArgs) {
  const { programme, t } = await requirePermission(args, 'write surveys');
  const here = `/desk/${programme.slug}/surveys/${requireId(args, 'survey')}`;
  if (args.request.method === 'GET') throw redirect(`${here}#keep`);
  return { title: t('surveys:keep.title'), here };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context, t } = await requirePermission(args, 'write surveys');
  const survey = requireId(args, 'survey');
  const all = `/desk/${programme.slug}/surveys`;
  return submit(args.request, surveyKeepingSchema, async (asked) => {
    switch (asked.intent) {
      case 'copy':
        return redirectSaying(context, `${all}/${await copySurvey(db, programme.id, survey, asked.id, (title) => t('surveys:keep.copyTitle', { title }))}`, 'surveys:keep.copied');
      case 'archive':
        await archiveSurvey(db, survey, true);
        return redirectSaying(context, all, 'surveys:keep.archived');
      case 'unarchive':
        await archiveSurvey(db, survey, false);
        return redirectSaying(context, `${all}/${survey}`, 'surveys:keep.unarchived');
      case 'remove':
        await removeSurvey(db, survey);
        return redirectSaying(context, all, 'surveys:keep.removed');
    }
  });
}

export default function SurveyKeeping() {
  return <SurveyKeepingRefused {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
