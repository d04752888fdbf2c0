import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { enterContactPaperForm, freshPaperCode } from '../features/answering/paper/unlinked-entry.server.ts';
import { contactPaperFormSchema } from '../features/answering/paper/unlinked-entry.schema.ts';
import { ContactEntryPage, type KeptContact } from '../features/answering/paper/contact-entry-page.tsx';
import { getEnterableWave, paperFormPartsOf } from '../features/answering/paper/entry.server.ts';
import { formCodeStart } from '../features/answering/paper/form-code.ts';
import { pageLanguageOf } from '../features/surveys/wordings/languages.ts';
import { preserveForm, submitWithResult } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

/** The wave, when it asks how people may be reached; otherwise there is nothing here. */
async function findPaperForms(args: LoaderFunctionArgs) {
  const ctx = await requirePermission(args, 'enter paper');
  const enterable = await preserveForm(
    args.request,
    getEnterableWave(ctx, requireId(args, 'survey'), requireId(args, 'wave'), today()),
  );
  const parts = paperFormPartsOf(enterable.version.definition);
  if (!parts.includes('contact')) throw new Response(null, { status: 404 });
  return { ctx, parts, ...enterable };
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, parts, survey, wave, version, isTaking } = await findPaperForms(args);
  return {
    title: `${ctx.t('entry:contact.title')}: ${wave.name}`,
    slug: ctx.programme.slug,
    survey,
    wave: { id: wave.id, name: wave.name },
    parts,
    isTaking,
    formCode: formCodeStart(wave.id),
    spare: freshPaperCode('contact'),
    language: pageLanguageOf(version.definition.language),
  };
}

/** Shows the next empty sheet in answer to the form itself, so that no address is kept on the way. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, wave } = await findPaperForms(args);
  return submitWithResult(args.request, contactPaperFormSchema, async (read): Promise<KeptContact> => ({
    outcome: await enterContactPaperForm(ctx, wave.id, read),
    code: writtenReceiptCode(read.code),
    isMade: read.isMade,
    language: read.language,
    contact: read.contact,
  }));
}

export default function EnterContact() {
  const answer = useActionData<typeof action>();
  return (
    <ContactEntryPage
      {...useLoaderData<typeof loader>()}
      kept={answer?.shown ?? null}
      result={answer?.form}
    />
  );
}
