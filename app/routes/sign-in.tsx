import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signInSchema } from '../features/people/person.schema.ts';
import { SignInForm } from '../features/people/sign-in-form.tsx';
import { askForCode } from '../features/people/sign-in.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';
import { pathWithin } from '../platform/paths.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('people:signIn.title'), next: pathWithin(new URL(args.request.url).searchParams.get('next')) };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const next = pathWithin(new URL(args.request.url).searchParams.get('next'));
  return submit(args.request, signInSchema, async ({ email }) => {
    await askForCode(scene, { email, next, mayJoin: false });
    return redirect('/sign-in/code', 303);
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  return <SignInForm next={next} result={useActionData<typeof action>()} />;
}
