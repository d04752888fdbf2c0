import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { correctSheet, findKept, typedBefore } from '../features/answering/paper/entered.server.ts';
import { EntryPage } from '../features/answering/paper/entry-page.tsx';
import { EntrySheetPage } from '../features/answering/paper/entry-sheet-page.tsx';
import { beginSheetSchema, correctSheetSchema, namedSheetSchema, sheetSchema } from '../features/answering/paper/entry.schema.ts';
import { beginSheet, countEntered, enterSheet, findOpenSheet, getEnterableWave, keepOpenSheet, sheetPartsOf, sheetWords } from '../features/answering/paper/entry.server.ts';
import { sheetQuestions } from '../features/answering/paper/entry.ts';
import { VARIANTS } from '../features/surveys/wording.ts';
import { nameOf } from '../features/surveys/wordings/languages.ts';
import { keepingForm, readForm, submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = await requirePermission(args, 'enter paper');
  const { survey, wave, version, targets, isTaking } = await getEnterableWave(scene, requireId(args, 'survey'), requireId(args, 'wave'), today());
  const { definition } = version;
  const open = findOpenSheet(scene.context, wave.id);
  const page = { title: `${scene.t('entry:enter.title')}: ${wave.name}`, slug: scene.programme.slug, survey, wave: { id: wave.id, name: wave.name }, parts: sheetPartsOf(definition), isTaking };
  const { language, variant, group } = open ?? { language: definition.language, variant: VARIANTS[0], group: null };
  const languages = [definition.language, ...definition.languages].map((code) => ({ code, name: nameOf(code) }));
  if (open?.code) {
    const { isMade, isCorrection } = open;
    const facts = [languages.length > 1 ? nameOf(language) : null, definition.easyRead ? scene.t(`entry:enter.variant.${variant}`) : null, group].filter((fact) => fact !== null);
    const initial = isCorrection ? await typedBefore(scene, wave.id, definition, open.code) : {};
    return { page, between: null, sheet: { sheet: { code: writtenReceiptCode(open.code), isMade, isCorrection, language, variant, group }, initial, facts, questions: sheetQuestions(definition, { language, variant }), words: sheetWords(language) } };
  }
  // What came of the last sheet is said once.
  if (open?.last) keepOpenSheet(scene.context, { ...open, last: null });
  return {
    page,
    sheet: null,
    between: {
      last: open?.last ? { ...open.last, code: writtenReceiptCode(open.last.code), kept: await findKept(scene, wave.id, definition, open.last.code) } : null,
      languages, before: { language, variant, group },
      variants: definition.easyRead ? [...VARIANTS] : [VARIANTS[0]],
      groups: targets.map((target) => target.group),
      entered: await countEntered(scene, wave.id),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const scene = await requirePermission(args, 'enter paper');
  const { wave, version } = await keepingForm(args.request, getEnterableWave(scene, requireId(args, 'survey'), requireId(args, 'wave'), today()));
  const here = new URL(args.request.url).pathname;
  const open = findOpenSheet(scene.context, wave.id);
  const form = await readForm(args.request.clone());
  const languages = [version.definition.language, ...version.definition.languages];
  switch (form.get('intent')) {
    case 'leave':
      if (open) keepOpenSheet(scene.context, { ...open, code: null, isMade: false, isCorrection: false, last: null });
      return redirect(here, 303) as never;
    case 'begin':
    case 'beginWithoutCode':
      return submit(args.request, beginSheetSchema(wave.id, version.number, languages), async (begun) => {
        await beginSheet(scene, wave.id, begun);
        return redirect(here, 303);
      });
    case 'correct':
      return submit(args.request, correctSheetSchema, async ({ code }) => {
        await correctSheet(scene, wave.id, version.definition, code);
        return redirect(here, 303);
      });
  }
  // The form says which sheet it is: another may have been begun in another window since.
  const named = namedSheetSchema.safeParse(Object.fromEntries(form));
  if (!named.success || !languages.includes(named.data.language)) throw new Response(null, { status: 400 });
  const sheet = { wave: wave.id, ...named.data, last: null };
  keepOpenSheet(scene.context, sheet);
  return submit(args.request, sheetSchema(version.definition), async (read) => {
    await enterSheet(scene, sheet, read);
    return redirect(here, 303);
  });
}

export default function Enter() {
  const { page, sheet, between } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (sheet) return <EntrySheetPage {...page} {...sheet} result={result} />;
  return between ? <EntryPage {...page} {...between} result={result} /> : null;
}
