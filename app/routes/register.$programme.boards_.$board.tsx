import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BoardPage } from '../features/decisions/board-page.tsx';
import { boardSchema } from '../features/decisions/board.schema.ts';
import { changeBoard, getBoard } from '../features/decisions/boards.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requireId, requirePermission } from '../platform/guards.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'write boards');
  return { title: t('decisions:boards.change'), slug: programme.slug, board: await getBoard(db, programme.id, requireId(args, 'board')) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write boards');
  return submit(args.request, boardSchema, async (board) => {
    await changeBoard(db, requireId(args, 'board'), board);
    return redirectSaying(context, `/register/${programme.slug}/boards`, 'decisions:boards.changed');
  });
}

export default function Board() {
  return <BoardPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
