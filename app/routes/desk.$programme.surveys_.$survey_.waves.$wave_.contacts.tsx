import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ContactsPage } from '../features/surveys/contacts/contacts-page.tsx';
import { contactsFormSchema } from '../features/surveys/contacts/contacts.schema.ts';
import { listContacts, markContacted } from '../features/surveys/contacts/contacts.server.ts';
import { sheetPartsOf } from '../features/surveys/paper/entry.server.ts';
import { getSurvey } from '../features/surveys/surveys.server.ts';
import { findWaveVersion, getWave } from '../features/surveys/waves/waves.server.ts';
import { submitInPlace } from '../platform/forms.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requireRole(args, 'facilitator');
  const surveyId = requireId(args, 'survey');
  const [survey, { wave }, version] = await Promise.all([
    getSurvey(db, programme.id, surveyId, programme.roles),
    getWave(db, programme.id, surveyId, requireId(args, 'wave'), programme.roles),
    findWaveVersion(db, programme.id, requireId(args, 'wave')),
  ]);
  return { title: `${t('contacts:contacts.title')}: ${wave.name}`, slug: programme.slug, survey: { id: survey.id, title: survey.title }, wave: { id: wave.id, name: wave.name }, hasSheets: version !== null && sheetPartsOf(version.definition).includes('contact') };
}

/** Shows the list in answer to the form itself: reading it is recorded, and looking at a page records nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, programme } = await requireRole(args, 'facilitator');
  const { wave } = await getWave(db, programme.id, requireId(args, 'survey'), requireId(args, 'wave'), programme.roles);
  return submitInPlace(args.request, contactsFormSchema, async (asked) => {
    if (asked.intent !== 'open') await markContacted(db, asked.contact, asked.intent === 'done');
    return { contacts: await listContacts(db, wave.id, asked.reason), reason: asked.reason };
  });
}

export default function Contacts() {
  const answer = useActionData<typeof action>();
  return <ContactsPage {...useLoaderData<typeof loader>()} opened={answer?.shown ?? null} result={answer?.form} />;
}
