import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { outcomePath } from '../features/report/board-paths.ts';
import { requireId, requireMember } from '../platform/guards.server.ts';

/** An outcome has one page; the address it had on the report leads there. */
export async function loader(args: LoaderFunctionArgs) {
  const { programme } = await requireMember(args);
  return redirect(outcomePath(programme.slug, requireId(args, 'outcome')), 301);
}

/** Never shown; with a page of its own, an address that leads nowhere is answered with ours that says so. */
export default function OutcomeElsewhere() {
  return null;
}
