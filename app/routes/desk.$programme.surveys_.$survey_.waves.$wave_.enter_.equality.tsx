import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enterEqualitySheet } from '../features/answering/paper/apart-entry.server.ts';
import { equalitySheetSchema } from '../features/answering/paper/apart-entry.schema.ts';
import { getEnterableWave, sheetPartsOf } from '../features/answering/paper/entry.server.ts';
import { equalityQuestions } from '../features/answering/paper/entry.ts';
import { EqualityEntryPage, type KeptEquality } from '../features/answering/paper/equality-entry-page.tsx';
import { formCodeStart } from '../features/answering/paper/form-code.ts';
import { keepingForm, readForm, submitInPlace } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

/** The wave, and the equality questions it asks; without any there is nothing here. */
async function findSheets(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'enter paper');
  const enterable = await keepingForm(args.request, getEnterableWave(scene, requireId(args, 'survey'), requireId(args, 'wave'), today()));
  const asked = enterable.version.definition.equality?.questions ?? [];
  if (asked.length === 0) throw new Response(null, { status: 404 });
  return { scene, asked, ...enterable };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scene, asked, survey, wave, version } = await findSheets(args);
  return {
    title: `${scene.t('entry:equality.title')}: ${wave.name}`,
    slug: scene.programme.slug, survey, wave: { id: wave.id, name: wave.name }, parts: sheetPartsOf(version.definition),
    isOpen: wave.state === 'open', questions: equalityQuestions(asked, version.definition.language), formCode: formCodeStart(wave.id), newSheet: randomUUID(),
  };
}

/** Shows the next empty sheet in answer to the form itself, so that what a sheet says is kept nowhere on the way. */
export async function action(args: ActionFunctionArgs) {
  const { scene, asked, wave } = await findSheets(args);
  const boxes = [...await readForm(args.request.clone())].flatMap(([name, value]): KeptEquality['boxes'] => (name.startsWith('answers.') && typeof value === 'string' ? [[name, value]] : []));
  return submitInPlace(args.request, equalitySheetSchema(asked), async (read): Promise<KeptEquality> => {
    await enterEqualitySheet(scene, wave.id, read);
    return { read, boxes };
  });
}

export default function EnterEquality() {
  const answer = useActionData<typeof action>();
  return <EqualityEntryPage {...useLoaderData<typeof loader>()} kept={answer?.shown ?? null} result={answer?.form} />;
}
