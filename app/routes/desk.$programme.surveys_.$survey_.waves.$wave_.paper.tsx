import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formCodeOf } from '../features/answering/paper/form-code.ts';
import { PaperPage } from '../features/answering/paper/paper-page.tsx';
import { readSheetRequest } from '../features/answering/paper/sheet-request.ts';
import { freshCodes, getPrintedWave } from '../features/answering/paper/sheets.server.ts';
import { getLeastCount } from '../features/results/least-count.server.ts';
import { languagesOf, variantsOf } from '../features/surveys/wordings/offered.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

/** Sheets are made anew each time they are asked for, each with a code of its own; nothing of them is stored. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, context, t } = await requirePermission(args, 'write surveys');
  const [{ id, name, state, replyBy, survey, version }, leastCount] = await Promise.all([
    getPrintedWave(db, programme.id, requireId(args, 'survey'), requireId(args, 'wave')),
    getLeastCount(db, programme.id),
  ]);
  const offering = state === 'open' ? version : null;
  const definition = offering?.definition ?? { language: 'en', languages: [], easyRead: false };
  const { reading, typed, sheets, isWrong } = readSheetRequest(new URL(args.request.url).searchParams, definition);
  const printed = offering && sheets ? {
    programme: programme.name,
    title: survey.title,
    definition: offering.definition,
    reading,
    replyBy,
    leastCount,
    formCode: formCodeOf({ wave: id, version: offering.number, ...reading }),
    address: `${new URL(context.publicUrl).host}/receipt`,
  } : null;
  return data({
    title: t('wordings:paper.title'),
    slug: programme.slug,
    wave: { id, name, state },
    survey,
    offered: offering ? { languages: languagesOf(offering.definition), variants: variantsOf(offering.definition) } : null,
    chosen: { reading, typed, isWrong },
    printed,
    codes: freshCodes(printed ? (sheets ?? 0) : 0),
  }, { status: isWrong ? 400 : 200 });
}

export default function Paper() {
  return <PaperPage {...useLoaderData<typeof loader>()} />;
}
