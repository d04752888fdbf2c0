import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getFace } from '../features/surveys/face/faces.server.ts';
import { getLeastCount } from '../features/results/least-count.server.ts';
import { readReading } from '../features/surveys/wordings/offered.ts';
import { PreviewPage } from '../features/answering/preview/preview-page.tsx';
import { findPromise } from '../features/surveys/wordings/wordings.server.ts';
import { getWrittenSurvey } from '../features/surveys/written-survey.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

/** Nothing can be sent from here. The date of the answer is the one a wave promises, or today's while none does. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read surveys');
  const surveyId = requireId(args, 'survey');
  const [{ id, title, version: { definition } }, promised, leastCount, face] = await Promise.all([
    getWrittenSurvey(db, programme.id, surveyId),
    findPromise(db, programme.id, surveyId),
    getLeastCount(db, programme.id),
    getFace(db, programme),
  ]);
  return {
    title: t('wordings:preview.title'),
    slug: programme.slug,
    face,
    survey: { id, title, definition },
    reading: readReading(new URL(args.request.url).searchParams, definition),
    replyBy: promised ?? today(),
    leastCount,
  };
}

export default function Preview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />;
}
