import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWords } from '../features/surveys/editing/survey-files.server.ts';
import { FacePage } from '../features/surveys/face/face-page.tsx';
import { faceSchema } from '../features/surveys/face/face.schema.ts';
import { getFace, setFace, takePicture } from '../features/surveys/face/faces.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write settings');
  return { title: t('surveys:face.title'), face: await getFace(db, programme) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write settings');
  const { form, picture } = await takePicture(args.request);
  return submit(asWords(args.request, form), faceSchema, async (face) => {
    await setFace({ db, files: context.backend.files }, programme.id, face, picture);
    return redirectSaying(context, `/settings/${programme.slug}/face`, 'surveys:face.saved');
  });
}

export default function FaceRoute() {
  return <FacePage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
