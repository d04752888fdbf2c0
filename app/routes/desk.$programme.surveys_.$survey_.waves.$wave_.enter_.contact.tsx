import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { enterContactSheet, freshPaperCode } from '../features/answering/paper/apart-entry.server.ts';
import { contactSheetSchema } from '../features/answering/paper/apart-entry.schema.ts';
import { ContactEntryPage, type KeptContact } from '../features/answering/paper/contact-entry-page.tsx';
import { getEnterableWave, sheetPartsOf } from '../features/answering/paper/entry.server.ts';
import { formCodeStart } from '../features/answering/paper/form-code.ts';
import { pageLanguageOf } from '../features/surveys/wordings/languages.ts';
import { keepingForm, submitInPlace } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

/** The wave, when it asks how people may be reached; otherwise there is nothing here. */
async function findSheets(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'enter paper');
  const enterable = await keepingForm(args.request, getEnterableWave(scene, requireId(args, 'survey'), requireId(args, 'wave'), today()));
  const parts = sheetPartsOf(enterable.version.definition);
  if (!parts.includes('contact')) throw new Response(null, { status: 404 });
  return { scene, parts, ...enterable };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scene, parts, survey, wave, version, isTaking } = await findSheets(args);
  return {
    title: `${scene.t('entry:contact.title')}: ${wave.name}`,
    slug: scene.programme.slug, survey, wave: { id: wave.id, name: wave.name }, parts, isTaking, formCode: formCodeStart(wave.id), spare: freshPaperCode('contact'),
    language: pageLanguageOf(version.definition.language),
  };
}

/** Shows the next empty sheet in answer to the form itself, so that no address is kept on the way. */
export async function action(args: ActionFunctionArgs) {
  const { scene, wave } = await findSheets(args);
  return submitInPlace(args.request, contactSheetSchema, async (read): Promise<KeptContact> => ({
    outcome: await enterContactSheet(scene, wave.id, read), code: writtenReceiptCode(read.code), isMade: read.isMade, language: read.language, contact: read.contact,
  }));
}

export default function EnterContact() {
  const answer = useActionData<typeof action>();
  return <ContactEntryPage {...useLoaderData<typeof loader>()} kept={answer?.shown ?? null} result={answer?.form} />;
}
