import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CONTACT_WAYS } from '../features/answering/contacts/contact-request.ts';
import { ContactsPage } from '../features/answering/contacts/contacts-page.tsx';
import { contactsFormSchema } from '../features/answering/contacts/contacts.schema.ts';
import { findReason, listContacts, markContacted, rememberReason } from '../features/answering/contacts/contacts.server.ts';
import { sheetPartsOf } from '../features/answering/paper/entry.server.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { findWaveVersion, getWave } from '../features/surveys/waves/waves.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, context, t } = await requirePermission(args, 'reach contributors');
  const surveyId = requireId(args, 'survey');
  const waveId = requireId(args, 'wave');
  const [survey, { wave }, version] = await Promise.all([getSurvey(db, programme.id, surveyId), getWave(db, programme.id, surveyId, waveId), findWaveVersion(db, programme.id, waveId)]);
  const reason = findReason(context, waveId);
  const way = new URL(args.request.url).searchParams.get('way');
  return {
    title: `${t('contacts:contacts.title')}: ${wave.name}`, slug: programme.slug, survey: { id: survey.id, title: survey.title }, wave: { id: wave.id, name: wave.name },
    contacts: reason === null ? null : await listContacts(db, waveId, reason), way: CONTACT_WAYS.find((one) => one === way) ?? null,
    hasSheets: version !== null && sheetPartsOf(version.definition).includes('contact'),
  };
}

/** Leads back to the page, so that loading it again neither marks nor records anything twice. */
export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'reach contributors');
  const { wave } = await getWave(db, programme.id, requireId(args, 'survey'), requireId(args, 'wave'));
  return submit(args.request, contactsFormSchema, async (asked) => {
    if (asked.intent === 'open') {
      await listContacts(db, wave.id, asked.reason);
      rememberReason(context, wave.id, asked.reason);
    } else await markContacted(db, asked.contact, asked.intent === 'done');
    const { pathname, search } = new URL(args.request.url);
    return redirect(pathname + search, 303);
  });
}

export default function Contacts() {
  return <ContactsPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
