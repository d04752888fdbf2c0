import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CodeForm } from '../features/people/code-form.tsx';
import { codeSchema } from '../features/people/person.schema.ts';
import { readSigningIn } from '../features/people/signing-in.server.ts';
import { useCode } from '../features/people/sign-in.server.ts';
import { submit } from '../platform/forms.server.ts';
import { publicRoute, slowDown } from '../platform/guards.server.ts';
import { Refusal } from '../platform/refusals.server.ts';

const TRIES = 6;
const MINUTES = 10;

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
    const address = scene.context.hash('email', signingIn.email);
    await slowDown(scene, 'try', `${address}:${scene.context.caller}`, TRIES, MINUTES);
    // Looser for everyone together, so that a stranger's guesses do not keep the person themselves out.
    await slowDown(scene, 'tries', address, TRIES * 5, MINUTES);
    if (!(await useCode(scene.db, scene.context.backend, signingIn.email, code))) throw new Refusal('code_wrong', null, 'code');
    scene.context.dropCookie('signing-in');
    return redirect(signingIn.next, 303);
  });
}

export default function Code() {
  const { email, isDemonstration } = useLoaderData<typeof loader>();
  return <CodeForm email={email} isDemonstration={isDemonstration} result={useActionData<typeof action>()} />;
}
