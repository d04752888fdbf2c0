import { redirect } from '@remix-run/node';
import type { PublicScene } from '../../platform/guards.server.ts';
import { PURPOSES } from './consent.ts';
import { CHECK, withUnfinished } from './draft/draft.ts';
import { keepDraft } from './draft/drafts.server.ts';
import { changeAddress } from './journey.ts';
import { grantAround, wishIn, type WishAround } from './page.server.ts';
import type { Answering } from './place.server.ts';

/** What the page to check can be asked for besides sending: what every page can, and to change something. */
type CheckWish = WishAround | { to: 'change'; what: string };

export function checkWishIn(form: FormData, request: Request): CheckWish | null {
  const wish = wishIn(form, request);
  if (wish) return wish.to === 'move' || wish.to === 'pause' ? null : wish;
  const asked = form.get('intent');
  return typeof asked === 'string' && (/^\d{1,4}\?change$/.test(asked) || PURPOSES.some((purpose) => purpose === asked)) ? { to: 'change', what: asked } : null;
}

/** Keeps the code typed so far, and leads where the person goes from the page to check. */
export async function leaveCheck(scene: PublicScene, answering: Answering, wish: CheckWish, earlier: string): Promise<Response> {
  const { survey, secret, draft, journey } = answering;
  if (earlier || draft.unfinished?.[CHECK]) {
    await keepDraft(scene, survey.link, secret, withUnfinished(draft, { id: CHECK }, { earlier }));
  }
  if (wish.to === 'change') return redirect(changeAddress(journey.start, wish.what), 303);
  return grantAround(scene, wish, { here: journey.check, back: journey.previous(Infinity, draft) });
}
