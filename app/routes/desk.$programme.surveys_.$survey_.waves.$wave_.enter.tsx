import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writtenReceiptCode } from '../features/surveys/answering/receipt-code.ts';
import { EntryPage } from '../features/surveys/paper/entry-page.tsx';
import { EntrySheetPage } from '../features/surveys/paper/entry-sheet-page.tsx';
import { beginSheetSchema, sheetSchema } from '../features/surveys/paper/entry.schema.ts';
import { beginSheet, countEntered, enterSheet, findOpenSheet, getEnterableWave, keepOpenSheet, sheetWords } from '../features/surveys/paper/entry.server.ts';
import { sheetQuestions } from '../features/surveys/paper/entry.ts';
import { VARIANTS } from '../features/surveys/wording.ts';
import { nameOf } from '../features/surveys/wordings/languages.ts';
import { keepingForm, readForm, submit } from '../platform/forms.server.ts';
import { requireId, requireRole } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const scene = await requireRole(args, 'facilitator');
  const { survey, wave, version, targets, isTaking } = await getEnterableWave(scene, requireId(args, 'survey'), requireId(args, 'wave'), today());
  const { definition } = version;
  const open = findOpenSheet(scene.context, wave.id);
  const page = { title: `${scene.t('entry:enter.title')}: ${wave.name}`, slug: scene.programme.slug, survey, wave: { id: wave.id, name: wave.name } };
  const { language, variant, group } = open ?? { language: definition.language, variant: VARIANTS[0], group: null };
  const languages = [definition.language, ...definition.languages].map((code) => ({ code, name: nameOf(code) }));
  if (open?.code && isTaking) {
    const facts = [languages.length > 1 ? nameOf(language) : null, definition.easyRead ? scene.t(`entry:enter.variant.${variant}`) : null, group].filter((fact) => fact !== null);
    return { page, between: null, sheet: { code: writtenReceiptCode(open.code), facts, questions: sheetQuestions(definition, { language, variant }), words: sheetWords(language) } };
  }
  // What came of the last sheet is said once.
  if (open?.last) keepOpenSheet(scene.context, { ...open, last: null });
  const last = open?.last ? { ...open.last, madeCode: open.last.madeCode && writtenReceiptCode(open.last.madeCode) } : null;
  return {
    page,
    sheet: null,
    between: {
      isTaking, last, languages, before: { language, variant, group },
      variants: definition.easyRead ? [...VARIANTS] : [VARIANTS[0]],
      groups: targets.map((target) => target.group),
      entered: await countEntered(scene, wave.id),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const scene = await requireRole(args, 'facilitator');
  const { wave, version } = await keepingForm(args.request, getEnterableWave(scene, requireId(args, 'survey'), requireId(args, 'wave'), today()));
  const here = new URL(args.request.url).pathname;
  const open = findOpenSheet(scene.context, wave.id);
  const intent = (await readForm(args.request.clone())).get('intent');
  if (intent === 'leave') {
    if (open) keepOpenSheet(scene.context, { ...open, code: null, isMade: false, last: null });
    return redirect(here, 303) as never;
  }
  if (!open?.code || intent === 'begin' || intent === 'beginWithoutCode') {
    const languages = [version.definition.language, ...version.definition.languages];
    return submit(args.request, beginSheetSchema(wave.id, version.number, languages), async (begun) => {
      await beginSheet(scene, wave.id, begun);
      return redirect(here, 303);
    });
  }
  const sheet = { ...open, code: open.code };
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
