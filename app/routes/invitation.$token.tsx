import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { InvitationPage } from '../features/people/invitation-page.tsx';
import { acceptSchema } from '../features/people/person.schema.ts';
import { getInvitation } from '../features/people/programme.server.ts';
import { askForCode, signOut } from '../features/people/sign-in.server.ts';
import { submit } from '../platform/forms.server.ts';
import { findViewer, publicRoute } from '../platform/guards.server.ts';
import { must } from '../platform/refusals.server.ts';

/** Whose invitation it is, and whether the holder is signed in under its address: sign in first, then say a name. */
async function readOffer(args: LoaderFunctionArgs) {
  const scene = publicRoute(args);
  const tokenHash = scene.context.hash('invitation', args.params.token ?? '');
  const offer = await getInvitation(scene.db, tokenHash);
  const { data } = await scene.db.auth.getUser();
  const signedInAs = data.user?.email?.toLowerCase() ?? null;
  const viewer = await findViewer(scene.context);
  return { scene, tokenHash, offer, signedInAs, name: viewer?.name ?? '' };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scene, offer, signedInAs, name } = await readOffer(args);
  return { title: scene.t('people:invitation.title'), offer, signedInAs, name };
}

export async function action(args: ActionFunctionArgs) {
  const { scene, tokenHash, offer, signedInAs } = await readOffer(args);
  if (signedInAs !== offer.email) {
    return submit(args.request, z.object({}), async () => {
      if (signedInAs) await signOut(scene.db);
      await askForCode(scene, { email: offer.email, next: `/invitation/${args.params.token}`, mayJoin: offer.state === 'sent' && !offer.expired });
      return redirect('/sign-in/code', 303);
    });
  }
  return submit(args.request, acceptSchema, async ({ name }) => {
    must(await scene.db.rpc('accept_invitation', { the_token_hash: tokenHash, the_name: name }));
    return redirect('/my', 303);
  });
}

export default function Invitation() {
  const { offer, signedInAs, name } = useLoaderData<typeof loader>();
  return <InvitationPage offer={offer} signedInAs={signedInAs} name={name} result={useActionData<typeof action>()} />;
}
