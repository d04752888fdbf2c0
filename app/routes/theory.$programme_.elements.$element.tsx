import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ElementForm } from '../features/theory/element-form.tsx';
import { getElementToWrite, openWritingDesk, removeElement, saveElement } from '../features/theory/elements.server.ts';
import { elementFormSchema } from '../features/theory/theory.schema.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write theory');
  const element = await getElementToWrite(db, programme.id, requireId(args, 'element'));
  return { title: t('theory:element.edit'), slug: programme.slug, element, ...(await openWritingDesk(db, programme.id)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write theory');
  const elementId = requireId(args, 'element');
  const draft = `/theory/${programme.slug}?version=draft`;
  return submit(args.request, elementFormSchema, async (asked) => {
    switch (asked.intent) {
      case 'save':
        await saveElement(db, programme.id, elementId, asked, asked.revision);
        return redirectSaying(context, `${draft}&level=${asked.level}`, 'theory:element.saved');
      case 'remove':
        await removeElement(db, programme.id, elementId);
        return redirectSaying(context, draft, 'theory:element.removed');
    }
  });
}

export default function EditElement() {
  return <ElementForm {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
