import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { boardSchema } from '../features/decisions/board.schema.ts';
import { BoardsPage } from '../features/decisions/boards-page.tsx';
import { addBoard, listBoards } from '../features/decisions/boards.server.ts';
import { redirectSaying } from '../platform/flash.server.ts';
import { submit } from '../platform/forms.server.ts';
import { requirePermission } from '../platform/guards.server.ts';
import { may } from '../platform/permissions.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, programme, t } = await requirePermission(args, 'read decisions in hand');
  return { title: t('decisions:boards.title'), slug: programme.slug, boards: await listBoards(db, programme.id), mayAdd: may(programme, 'write boards') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, programme, context } = await requirePermission(args, 'write boards');
  return submit(args.request, boardSchema, async (board) => {
    await addBoard(db, programme.id, board);
    return redirectSaying(context, `/register/${programme.slug}/boards`, 'decisions:boards.added');
  });
}

export default function Boards() {
  return <BoardsPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
