import { data as respond, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportPage } from '../features/theory/import-page.tsx';
import { ImportPreviewPage } from '../features/theory/import-preview-page.tsx';
import { ImportResultPage } from '../features/theory/import-result-page.tsx';
import { readUpload } from '../features/theory/theory-upload.server.ts';
import { importTheory } from '../features/theory/theory-import.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { programme, t } = await requirePermission(args, 'write theory');
  return { title: t('theory:import.title'), slug: programme.slug };
}

/** What was read is the answer itself, with nowhere to go on to: nothing is kept before it is brought in, and twice changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write theory');
  const upload = await readUpload(args.request, (key, values) => t(`theory:${key}`, values));
  if ('problem' in upload) return respond({ error: upload.problem, preview: null, result: null }, { status: 400 });
  if ('preview' in upload) return respond({ error: upload.preview.problem ?? undefined, preview: upload.preview, result: null }, { status: upload.preview.problem ? 400 : 200 });
  const { skipped, notes, sheets, unreadSheets, unknownColumns, elements } = upload.bring;
  const imported = await importTheory(db, programme.id, elements);
  return respond({ error: undefined, preview: null, result: { filename: upload.filename, skipped, notes, sheets, unreadSheets, unknownColumns, imported } });
}

export default function Import() {
  const { slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.result) return <ImportResultPage slug={slug} result={answer.result} />;
  return answer?.preview ? <ImportPreviewPage slug={slug} preview={answer.preview} /> : <ImportPage slug={slug} problem={answer?.error} />;
}
