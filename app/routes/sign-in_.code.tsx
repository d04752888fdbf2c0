import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CodeForm } from '../features/people/code-form.tsx';
import { codeSchema } from '../features/people/person.schema.ts';
import { dropSigningIn, readSigningIn } from '../features/people/signing-in.server.ts';
import { useCode } from '../features/people/sign-in.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { context, t } = publicRoute(args);
  const signingIn = readSigningIn(context);
  if (!signingIn) throw redirect('/sign-in');
  return { title: t('people:code.title'), email: signingIn.email, isDemonstration: context.isDemonstration };
}

export async function action(args: ActionFunctionArgs) {
  const scene = publicRoute(args);
  const signingIn = readSigningIn(scene.context);
  if (!signingIn) throw redirect('/sign-in');
  return submit(args.request, codeSchema, async ({ code }) => {
    await useCode(scene, signingIn, code);
    dropSigningIn(scene.context);
    return redirect(signingIn.next, 303);
  });
}

export default function Code() {
  const { email, isDemonstration } = useLoaderData<typeof loader>();
  return <CodeForm email={email} isDemonstration={isDemonstration} result={useActionData<typeof action>()} />;
}
