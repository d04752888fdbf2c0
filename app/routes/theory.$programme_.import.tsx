import { data as respond, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportPage } from '../features/theory/import-page.tsx';
import { ImportResultPage } from '../features/theory/import-result-page.tsx';
import { readUpload } from '../features/theory/theory-upload.server.ts';
import { importTheory } from '../features/theory/theory-import.server.ts';
import { THEORY_WRITERS } from '../features/theory/theory.ts';
import { requireRole } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { programme, t } = await requireRole(args, ...THEORY_WRITERS);
  return { title: t('theory:import.title'), slug: programme.slug };
}

/** The result is the answer itself, with nowhere to go on to: sending the same file again changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, programme, t } = await requireRole(args, ...THEORY_WRITERS);
  const upload = await readUpload(args.request, (key, values) => t(`theory:${key}`, values));
  if ('problem' in upload) return respond({ error: upload.problem, result: null }, { status: 400 });
  const { elements, ...rest } = upload.theory;
  return respond({ error: undefined, result: { ...rest, filename: upload.filename, imported: await importTheory(db, programme.id, elements) } });
}

export default function Import() {
  const { slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return answer?.result ? <ImportResultPage slug={slug} result={answer.result} /> : <ImportPage slug={slug} problem={answer?.error} />;
}
