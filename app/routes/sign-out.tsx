import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { signOut } from '../features/people/sign-in.server.ts';
import { publicRoute } from '../platform/guards.server.ts';

export async function action(args: ActionFunctionArgs) {
  const { db } = publicRoute(args);
  await signOut(db);
  return redirect('/', 303);
}

export const loader = (args: ActionFunctionArgs) => {
  publicRoute(args);
  return redirect('/');
};
