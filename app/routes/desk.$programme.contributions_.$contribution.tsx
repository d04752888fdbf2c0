import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listSafeguardingLeads } from '../features/people/danger.server.ts';
import { ContributionPage } from '../features/themes/contribution-page.tsx';
import { getContributionOnDesk } from '../features/themes/desk.server.ts';
import { contributionFormSchema } from '../features/voices/contribution.schema.ts';
import { changeContribution } from '../features/voices/contributions.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, viewer, t } = await requirePermission(args, 'read contributions');
  const [contribution, leads] = await Promise.all([getContributionOnDesk(db, programme.id, requireId(args, 'contribution')), listSafeguardingLeads(db, programme.id)]);
  return { title: t('voices:contribution.title', { pseudonym: contribution.heard.pseudonym }), slug: programme.slug, viewer: viewer.id, contribution, leads };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write contributions');
  const contribution = requireId(args, 'contribution');
  return submit(args.request, contributionFormSchema, async (asked) => {
    const notice = await changeContribution(db, contribution, asked);
    return redirectSaying(context, `/desk/${programme.slug}/contributions/${contribution}`, notice);
  });
}

export default function Contribution() {
  return <ContributionPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
