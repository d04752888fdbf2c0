import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { WavePlanPage } from '../features/surveys/waves/wave-plan-page.tsx';
import { wavePlanSchema } from '../features/surveys/waves/wave.schema.ts';
import { suggestedGroups } from '../features/surveys/waves/wave.ts';
import { changeWave, getWave, listTargets } from '../features/surveys/waves/waves.server.ts';
import { listOutcomes } from '../features/theory/outcomes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { keepingForm, submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write surveys');
  const surveyId = requireId(args, 'survey');
  const waveId = requireId(args, 'wave');
  const [survey, { wave }, targets, outcomes] = await Promise.all([
    getSurvey(db, programme.id, surveyId),
    getWave(db, programme.id, surveyId, waveId),
    listTargets(db, waveId),
    listOutcomes(db, programme.id),
  ]);
  return {
    title: `${t('surveys:plan.title')}: ${wave.name}`,
    slug: programme.slug,
    survey: { id: survey.id, title: survey.title },
    wave,
    targets,
    suggested: suggestedGroups(outcomes, targets),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  const surveyId = requireId(args, 'survey');
  const { wave } = await keepingForm(args.request, getWave(db, programme.id, surveyId, requireId(args, 'wave')));
  return submit(args.request, wavePlanSchema(wave.state === 'open'), async (plan) => {
    await changeWave(db, wave.id, plan);
    return redirectSaying(context, `/desk/${programme.slug}/surveys/${surveyId}/waves/${wave.id}`, 'surveys:plan.saved');
  });
}

export default function WavePlan() {
  return <WavePlanPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
