import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { returnSchema } from '../features/surveys/answering/answering.schema.ts';
import { findSurvey } from '../features/surveys/answering/asked-survey.server.ts';
import { isAsked } from '../features/surveys/answering/asked-survey.ts';
import { journeyThrough, wayOf } from '../features/surveys/answering/journey.ts';
import { comeBack } from '../features/surveys/answering/draft/pausing.server.ts';
import { findPlace } from '../features/surveys/answering/place.server.ts';
import { ReturnPage } from '../features/surveys/answering/around/return-page.tsx';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('respond:return.pageTitle') };
}

/** Goes on where someone stopped, on this device. */
export function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  return submit(args.request, returnSchema, async ({ code }) => {
    const link = await comeBack(scene, code);
    const [survey, place] = await Promise.all([findSurvey(scene.db, link), findPlace(scene, link)]);
    const goesOn = isAsked(survey) && place.at === 'answering';
    return redirect(goesOn ? journeyThrough(link, survey.definition).resume(place.draft) : wayOf(link).check, 303);
  });
}

export default function Return() {
  return <ReturnPage result={useActionData<typeof action>()} />;
}
