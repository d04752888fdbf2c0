import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writtenReceiptCode } from '../features/answering/draft/receipt-code.ts';
import { correctPaperForm, findKept, typedBefore } from '../features/answering/paper/entered.server.ts';
import { EntryPage } from '../features/answering/paper/entry-page.tsx';
import { PaperFormEntryPage } from '../features/answering/paper/paper-form-entry-page.tsx';
import {
  beginPaperFormSchema,
  correctPaperFormSchema,
  namedPaperFormSchema,
  paperFormSchema,
} from '../features/answering/paper/entry.schema.ts';
import {
  beginPaperForm,
  countEntered,
  enterPaperForm,
  findOpenPaperForm,
  getEnterableWave,
  keepOpenPaperForm,
  paperFormPartsOf,
  paperFormWords,
} from '../features/answering/paper/entry.server.ts';
import { paperQuestions } from '../features/answering/paper/entry.ts';
import { VARIANTS } from '../features/surveys/wording.ts';
import { nameOf } from '../features/surveys/wordings/languages.ts';
import { preserveForm, readForm, submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';
import { today } from '../platform/written.ts';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePermission(args, 'enter paper');
  const { survey, wave, version, targets, isTaking } = await getEnterableWave(
    ctx,
    requireId(args, 'survey'),
    requireId(args, 'wave'),
    today(),
  );
  const { definition } = version;
  const open = findOpenPaperForm(ctx.context, wave.id);
  const page = {
    title: `${ctx.t('entry:enter.title')}: ${wave.name}`,
    slug: ctx.programme.slug,
    survey,
    wave: { id: wave.id, name: wave.name },
    parts: paperFormPartsOf(definition),
    isTaking,
  };
  const { language, variant, group } = open ?? {
    language: definition.language,
    variant: VARIANTS[0],
    group: null,
  };
  const languages = [definition.language, ...definition.languages].map((code) => ({
    code,
    name: nameOf(code),
  }));
  if (open?.code) {
    const { isMade, isCorrection } = open;
    const facts = [
      languages.length > 1 ? nameOf(language) : null,
      definition.easyRead ? ctx.t(`entry:enter.variant.${variant}`) : null,
      group,
    ].filter((fact) => fact !== null);
    const initial = isCorrection ? await typedBefore(ctx, wave.id, definition, open.code) : {};
    return {
      page,
      between: null,
      sheet: {
        sheet: { code: writtenReceiptCode(open.code), isMade, isCorrection, language, variant, group },
        initial,
        facts,
        questions: paperQuestions(definition, { language, variant }),
        words: paperFormWords(language),
      },
    };
  }
  // What came of the last sheet is said once.
  if (open?.last) keepOpenPaperForm(ctx.context, { ...open, last: null });
  return {
    page,
    sheet: null,
    between: {
      last: open?.last
        ? {
            ...open.last,
            code: writtenReceiptCode(open.last.code),
            kept: await findKept(ctx, wave.id, definition, open.last.code),
          }
        : null,
      languages,
      before: { language, variant, group },
      variants: definition.easyRead ? [...VARIANTS] : [VARIANTS[0]],
      groups: targets.map((target) => target.group),
      entered: await countEntered(ctx, wave.id),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePermission(args, 'enter paper');
  const { wave, version } = await preserveForm(
    args.request,
    getEnterableWave(ctx, requireId(args, 'survey'), requireId(args, 'wave'), today()),
  );
  const here = new URL(args.request.url).pathname;
  const open = findOpenPaperForm(ctx.context, wave.id);
  const form = await readForm(args.request.clone());
  const languages = [version.definition.language, ...version.definition.languages];
  switch (form.get('intent')) {
    case 'leave':
      if (open)
        keepOpenPaperForm(ctx.context, {
          ...open,
          code: null,
          isMade: false,
          isCorrection: false,
          last: null,
        });
      return redirect(here, 303) as never;
    case 'begin':
    case 'beginWithoutCode':
      return submit(args.request, beginPaperFormSchema(wave.id, version.number, languages), async (begun) => {
        await beginPaperForm(ctx, wave.id, begun);
        return redirect(here, 303);
      });
    case 'correct':
      return submit(args.request, correctPaperFormSchema, async ({ code }) => {
        await correctPaperForm(ctx, wave.id, version.definition, code);
        return redirect(here, 303);
      });
  }
  // The form says which sheet it is: another may have been begun in another window since.
  const named = namedPaperFormSchema.safeParse(Object.fromEntries(form));
  if (!named.success || !languages.includes(named.data.language)) throw new Response(null, { status: 400 });
  const paperForm = { wave: wave.id, ...named.data, last: null };
  keepOpenPaperForm(ctx.context, paperForm);
  return submit(args.request, paperFormSchema(version.definition), async (read) => {
    await enterPaperForm(ctx, paperForm, read);
    return redirect(here, 303);
  });
}

export default function Enter() {
  const { page, sheet: paperForm, between } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (paperForm) return <PaperFormEntryPage {...page} {...paperForm} result={result} />;
  return between ? <EntryPage {...page} {...between} result={result} /> : null;
}
