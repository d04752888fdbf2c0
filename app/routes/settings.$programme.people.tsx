import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sendInvitation } from '../features/people/invitation-letter.server.ts';
import { PeoplePage } from '../features/people/people-page.tsx';
import { peopleFormSchema } from '../features/people/person.schema.ts';
import { invite, listInvitations, listPeople } from '../features/people/programme.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';
import { mayBe } from '../platform/refusals.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, context, t } = await requirePermission(args, 'invite members');
  const [people, invitations] = await Promise.all([listPeople(db, programme.id), listInvitations(db, programme.id)]);
  const link = context.cookie('invitation-link');
  if (link) context.dropCookie('invitation-link');
  return { title: t('people:people.title'), people, invitations, link, isLead: may(programme, 'manage people') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context, t } = await requirePermission(args, 'invite members');
  const here = `/settings/${programme.slug}/people`;
  return submit(args.request, peopleFormSchema, async (asked) => {
    switch (asked.intent) {
      case 'invite': {
        const link = await invite(db, context.hash, context.publicUrl, programme.id, asked.email, asked.role);
        if (link === null) return redirectSaying(context, here, 'people:people.given');
        const isSent = await sendInvitation(context.post, t, { to: asked.email, programme: programme.name, roles: asked.role, link });
        context.setCookie('invitation-link', link, 300);
        return redirectSaying(context, here, isSent ? 'people:people.invited' : 'people:people.invitedUnsent');
      }
      case 'withdraw':
        mayBe(await db.rpc('withdraw_invitation', { the_invitation: asked.id }));
        return redirectSaying(context, here, 'people:people.withdrawn');
      case 'end':
        mayBe(await db.rpc('end_membership', { the_membership: asked.id }));
        return redirectSaying(context, here, 'people:people.roleEnded');
    }
  });
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
