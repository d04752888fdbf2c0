import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signInSchema } from '../features/people/person.schema.ts';
import { SignInForm } from '../features/people/sign-in-form.tsx';
import { sendCode } from '../features/people/sign-in.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute, slowDown } from '../platform/guards.server.ts';
import { pathWithin } from '../platform/paths.ts';

const TRIES = 8;
const MINUTES = 10;

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('people:signIn.title'), next: pathWithin(new URL(args.request.url).searchParams.get('next')) };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const next = pathWithin(new URL(args.request.url).searchParams.get('next'));
  return submit(args.request, signInSchema, async ({ email }) => {
    await slowDown(scene, 'code', scene.context.hash('email', email), TRIES, MINUTES);
    await slowDown(scene, 'codes', scene.context.caller, TRIES * 10, MINUTES);
    await sendCode(scene.db, email, false);
    scene.context.setCookie('signing-in', JSON.stringify({ email, next, mayJoin: false }), MINUTES * 60);
    return redirect('/sign-in/code', 303);
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  return <SignInForm next={next} result={useActionData<typeof action>()} />;
}
