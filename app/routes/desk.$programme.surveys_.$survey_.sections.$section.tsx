import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newShortId } from '../features/surveys/editing/question-desk.server.ts';
import { SectionPage } from '../features/surveys/editing/section-page.tsx';
import { sectionFormSchema } from '../features/surveys/editing/survey-desk.schema.ts';
import { removeSection, saveSection } from '../features/surveys/editing/survey-desk.server.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** One section, or under the name "new" an empty one. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write surveys');
  const survey = await getSurvey(db, programme.id, requireId(args, 'survey'));
  const isNew = args.params.section === 'new';
  const section = isNew ? { id: newShortId(), title: '', translations: {} } : survey.version.definition.sections.find(({ id }) => id === args.params.section);
  if (!section) throw new Response(null, { status: 404 });
  return { title: t(isNew ? 'editing:section.new' : 'editing:section.edit'), slug: programme.slug, survey, section };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  const survey = requireId(args, 'survey');
  const sections = `/desk/${programme.slug}/surveys/${survey}#sections`;
  return submit(args.request, sectionFormSchema, async (asked) => {
    if (asked.intent === 'remove') {
      await removeSection(db, programme, survey, args.params.section ?? '');
      return redirectSaying(context, sections, 'editing:section.removed');
    }
    await saveSection(db, programme, survey, asked);
    return redirectSaying(context, sections, 'editing:section.saved');
  });
}

export default function EditSection() {
  return <SectionPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
