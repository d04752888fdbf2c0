import { z } from 'zod';
import type { RequestContext } from '../../platform/context.server.ts';

const shape = z.object({ email: z.string(), next: z.string(), mayJoin: z.boolean(), secret: z.string() });

/** Someone part-way through signing in on this device: where they wanted to go, and the secret that binds codes to this browser. */
export type SigningIn = z.infer<typeof shape>;

/** Who is part-way through signing in on this device; null when nobody is. */
export function readSigningIn(context: Pick<RequestContext, 'cookie'>): SigningIn | null {
  const kept = context.cookie('signing-in');
  return kept ? (shape.safeParse(JSON.parse(kept)).data ?? null) : null;
}

export function keepSigningIn(context: Pick<RequestContext, 'setCookie'>, signingIn: SigningIn, seconds: number): void {
  context.setCookie('signing-in', JSON.stringify(signingIn), seconds);
}

export function dropSigningIn(context: Pick<RequestContext, 'dropCookie'>): void {
  context.dropCookie('signing-in');
}
