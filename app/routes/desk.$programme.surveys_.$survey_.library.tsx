import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listMeasuredOutcomes } from '../features/surveys/editing/indicators.server.ts';
import { LibraryPage } from '../features/surveys/library/library-page.tsx';
import { librarySchema } from '../features/surveys/library/library.schema.ts';
import { chooseEquality, putFromLibrary } from '../features/surveys/library/library.server.ts';
import { needsOf } from '../features/surveys/library/needs.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write surveys');
  const [survey, outcomes] = await Promise.all([getSurvey(db, programme.id, requireId(args, 'survey')), listMeasuredOutcomes(db, programme.id)]);
  return { title: t('library:title'), slug: programme.slug, survey, needs: needsOf(outcomes, survey.version.definition.questions) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  const survey = requireId(args, 'survey');
  const here = `/desk/${programme.slug}/surveys/${survey}`;
  return submit(args.request, librarySchema, async (asked) => {
    if (asked.intent === 'put') {
      await putFromLibrary(db, programme, survey, asked);
      return redirectSaying(context, `${here}#questions`, 'library:done');
    }
    await chooseEquality(db, programme, survey, asked.revision, asked.equality);
    return redirectSaying(context, `${here}/library#equality-questions`, 'library:equality.saved');
  });
}

export default function Library() {
  return <LibraryPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
