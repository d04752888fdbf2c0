import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ElementForm } from '../features/theory/element-form.tsx';
import { openWritingDesk, saveElement } from '../features/theory/elements.server.ts';
import { elementSchema } from '../features/theory/theory.schema.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write theory');
  return { title: t('theory:element.new'), slug: programme.slug, ...(await openWritingDesk(db, programme.id)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write theory');
  return submit(args.request, elementSchema, async (element) => {
    await saveElement(db, programme.id, null, element);
    return redirectSaying(context, `/theory/${programme.slug}?version=draft&level=${element.level}`, 'theory:element.added');
  });
}

export default function NewElement() {
  return <ElementForm {...useLoaderData<typeof loader>()} element={null} result={useActionData<typeof action>()} />;
}
