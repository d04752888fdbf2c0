import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { clearPerson } from '../features/answering/draft/drafts.server.ts';
import { FinishedPage } from '../features/answering/around/finished-page.tsx';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('respond:finished.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { context, language } = publicRoute(args);
  await clearPerson(context);
  // The device has forgotten the language too.
  return redirect(`/respond/finished?in=${language}`, 303);
}

export default function Finished() {
  return <FinishedPage />;
}
