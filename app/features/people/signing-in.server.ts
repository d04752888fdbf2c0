import { z } from 'zod';
import type { RequestContext } from '../../platform/context.server.ts';

const shape = z.object({ email: z.string(), next: z.string(), mayJoin: z.boolean() });

/** Who is part-way through signing in on this device, and where they wanted to go; null when nobody is. */
export function readSigningIn(context: RequestContext): z.infer<typeof shape> | null {
  const kept = context.cookie('signing-in');
  return kept ? shape.parse(JSON.parse(kept)) : null;
}
