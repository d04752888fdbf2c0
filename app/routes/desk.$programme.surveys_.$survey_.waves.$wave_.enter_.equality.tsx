import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enterEqualityPaperForm } from '../features/answering/paper/unlinked-entry.server.ts';
import { equalityPaperFormSchema } from '../features/answering/paper/unlinked-entry.schema.ts';
import { getEnterableWave, paperFormPartsOf } from '../features/answering/paper/entry.server.ts';
import { equalityQuestions } from '../features/answering/paper/entry.ts';
import { EqualityEntryPage, type KeptEquality } from '../features/answering/paper/equality-entry-page.tsx';
import { formCodeStart } from '../features/answering/paper/form-code.ts';
import { preserveForm, readForm, submitWithResult } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

/** The wave, and the equality questions it asks; without any there is nothing here. */
async function findPaperForms(args: LoaderFunctionArgs) {
  const ctx = await requirePermission(args, 'enter paper');
  const enterable = await preserveForm(
    args.request,
    getEnterableWave(ctx, requireId(args, 'survey'), requireId(args, 'wave'), today()),
  );
  const asked = enterable.version.definition.equality?.questions ?? [];
  if (asked.length === 0) throw new Response(null, { status: 404 });
  return { ctx, asked, ...enterable };
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, asked, survey, wave, version } = await findPaperForms(args);
  return {
    title: `${ctx.t('entry:equality.title')}: ${wave.name}`,
    slug: ctx.programme.slug,
    survey,
    wave: { id: wave.id, name: wave.name },
    parts: paperFormPartsOf(version.definition),
    isOpen: wave.state === 'open',
    questions: equalityQuestions(asked, version.definition.language),
    formCode: formCodeStart(wave.id),
    newPaperForm: randomUUID(),
  };
}

/** Shows the next empty sheet in answer to the form itself, so that what a sheet says is kept nowhere on the way. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, asked, wave } = await findPaperForms(args);
  const boxes = [...(await readForm(args.request.clone()))].flatMap(([name, value]): KeptEquality['boxes'] =>
    name.startsWith('answers.') && typeof value === 'string' ? [[name, value]] : [],
  );
  return submitWithResult(
    args.request,
    equalityPaperFormSchema(asked),
    async (read): Promise<KeptEquality> => {
      await enterEqualityPaperForm(ctx, wave.id, read);
      return { read, boxes };
    },
  );
}

export default function EnterEquality() {
  const answer = useActionData<typeof action>();
  return (
    <EqualityEntryPage
      {...useLoaderData<typeof loader>()}
      kept={answer?.shown ?? null}
      result={answer?.form}
    />
  );
}
