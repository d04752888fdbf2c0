import { isParticipantPage } from './languages.ts';
import { onDevice } from './participant-device.server.ts';

/** A page that anyone might have open. */
export const NEUTRAL_PAGE = 'https://www.bbc.co.uk/weather';

/** Pages that only someone who is answering, or holds an open receipt, comes to. */
const INSIDE = /^\/(respond\/[^/]+\/|receipt\/)/;

/**
 * Where a page of ours leads on a device that someone left fast, while nothing is open there since (rule S1): pages inside
 * a survey are reached by Back alone then, and lead to the neutral page at once. Others may have been opened anew; that is
 * found out first (routes/leave.tsx). Null when the page may be shown.
 */
export function wayAfterLeaving(device: Parameters<typeof onDevice>[0], request: Request): string | null {
  const { pathname, search } = new URL(request.url);
  if (!isParticipantPage(pathname) || request.method !== 'GET' || onDevice(device, 'left') === null) return null;
  if (onDevice(device, 'draft') !== null || onDevice(device, 'receipt') !== null || onDevice(device, 'receipt-contact') !== null) return null;
  return INSIDE.test(pathname) ? NEUTRAL_PAGE : `/leave?back=${encodeURIComponent(pathname + search)}`;
}
