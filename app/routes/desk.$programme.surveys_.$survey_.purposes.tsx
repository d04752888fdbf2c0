import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DATA_PURPOSES } from '../features/listening/purposes.ts';
import { purposesMissing, purposesNeeded } from '../features/surveys/purposes/purpose.ts';
import { PurposesPage } from '../features/surveys/purposes/purposes-page.tsx';
import { purposesSchema } from '../features/surveys/purposes/purposes.schema.ts';
import { getPurposesRevision, listPurposes, savePurposes } from '../features/surveys/purposes/purposes.server.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { keepingForm, submit } from '../platform/forms.server.ts';
import { requireId, requirePermission, type ProgrammeScene } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

/** The survey, what was set down about it, and every purpose to speak of: those it needs now, and those it once had. */
async function askPurposes({ db, programme }: ProgrammeScene, surveyId: string) {
  const [survey, setDown] = await Promise.all([getSurvey(db, programme.id, surveyId), listPurposes(db, surveyId)]);
  const needed = purposesNeeded(survey.version.definition);
  const purposes = DATA_PURPOSES.filter((purpose) => needed.includes(purpose) || setDown.some((one) => one.purpose === purpose));
  return { survey, setDown, purposes };
}

export async function loader(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'read surveys');
  const revision = await getPurposesRevision(scene.db, requireId(args, 'survey'));
  const { survey, setDown, purposes } = await askPurposes(scene, requireId(args, 'survey'));
  return {
    title: `${scene.t('surveys:purposes.title')}: ${survey.title}`,
    slug: scene.programme.slug,
    survey: { id: survey.id, title: survey.title },
    purposes,
    missing: purposesMissing(survey.version.definition, setDown),
    setDown,
    revision,
    mayWrite: may(scene.programme, 'write surveys'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const scene = await requirePermission(args, 'write surveys');
  const { survey, purposes } = await keepingForm(args.request, askPurposes(scene, requireId(args, 'survey')));
  return submit(args.request, purposesSchema(purposes), async (form) => {
    await savePurposes(scene.db, survey.id, form);
    return redirectSaying(scene.context, `/desk/${scene.programme.slug}/surveys/${survey.id}`, 'surveys:purposes.saved');
  });
}

export default function Purposes() {
  return <PurposesPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
