import { z } from 'zod';
import type { RequestContext } from '../../../platform/context.server.ts';
import { draftShape } from '../draft/draft.ts';

const shape = z.object({ day: z.iso.date(), consents: draftShape.shape.consents, begunAt: z.number().optional() });

/** What the server vouched for when a phone took its pack: that the survey took this person's answers that day, and what they had agreed to. */
export type Vouched = z.infer<typeof shape>;

/** Before every pass: a later kind takes another, and a phone may bring an earlier one for as long as a grace lasts. */
const VERSION = '1';

/**
 * A pass for a phone: it holds what we vouch for, and a keyed hash of it with the link, so that nobody can make one up.
 * With it, answers filled in while a survey was open count when they arrive within the grace, and consents come back in
 * the words that were read, even when the draft on the server is long gone.
 */
export function passFor(context: RequestContext, link: string, vouched: Vouched): string {
  const text = Buffer.from(JSON.stringify(vouched)).toString('base64url');
  return `${VERSION}.${text}.${context.hash('pass', `${link} ${text}`)}`;
}

/** What a pass vouches for; null when we did not make it for this link. */
export function readPass(context: RequestContext, link: string, pass: string): Vouched | null {
  const [version, text = '', hash] = pass.split('.');
  if (version !== VERSION || hash !== context.hash('pass', `${link} ${text}`)) return null;
  return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
}
