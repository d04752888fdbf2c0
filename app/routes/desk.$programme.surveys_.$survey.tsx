import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { countResponses } from '../features/answering/responses.server.ts';
import { surveyDeskSchema, takenOutShape } from '../features/surveys/editing/survey-desk.schema.ts';
import { bringBack, moveOnePlace, saveSettings, takeOutQuestion } from '../features/surveys/editing/survey-desk.server.ts';
import { SurveyPage } from '../features/surveys/survey-page.tsx';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { planWaveSchema } from '../features/surveys/waves/wave.schema.ts';
import { planWave } from '../features/surveys/waves/waves.server.ts';
import { listOutcomes } from '../features/theory/outcomes.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { readForm, submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme } = await requirePermission(args, 'read surveys');
  const [survey, outcomes] = await Promise.all([getSurvey(db, programme.id, requireId(args, 'survey'), countResponses(db, programme)), listOutcomes(db, programme.id)]);
  return { title: survey.title, slug: programme.slug, survey, outcomes, mayWrite: may(programme, 'write surveys'), newWaveId: randomUUID(), newSurveyId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write surveys');
  const survey = requireId(args, 'survey');
  const here = `/desk/${programme.slug}/surveys/${survey}`;
  if (!(await readForm(args.request.clone())).has('intent')) {
    return submit(args.request, planWaveSchema, async (wave) => redirectSaying(context, `${here}/waves/${await planWave(db, survey, wave)}`, 'surveys:waves.planned'));
  }
  return submit(args.request, surveyDeskSchema, async (asked) => {
    switch (asked.intent) {
      case 'settings':
        await saveSettings(db, programme, survey, asked);
        return redirectSaying(context, `${here}#about`, 'editing:about.saved');
      case 'up':
      case 'down': {
        const { broke } = await moveOnePlace(db, programme, survey, asked.question, asked.intent === 'up' ? -1 : 1);
        return redirectSaying(context, `${here}#question-${asked.question}`, broke ? 'editing:movedBroken' : 'editing:moved');
      }
      case 'remove':
        return Response.json({ taken: await takeOutQuestion(db, programme, survey, asked.question) });
      case 'bringBack':
        await bringBack(db, programme, survey, asked);
        return redirectSaying(context, `${here}#question-${asked.question.id}`, 'editing:taken.isBack');
    }
  });
}

export default function Survey() {
  const result = useActionData<typeof action>();
  // The answer to a removal is no form, but what was removed.
  const removal = takenOutShape.safeParse(result);
  return <SurveyPage {...useLoaderData<typeof loader>()} taken={removal.data?.taken ?? null} result={removal.success ? undefined : result} />;
}
