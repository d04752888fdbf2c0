import { createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { RequestContext } from '../../../platform/context.server.ts';
import { ARRIVAL_BYTES_MAX, arrivalSchema, type Arrival } from './arriving.schema.ts';

const TAG_BYTES = 16;
/** How many people may have put something aside on one phone. */
const ASIDES_MAX = 20;

/** The most that a form may weigh with what was put aside in it. */
export const ASIDES_BYTES_MAX = ARRIVAL_BYTES_MAX;

/** A form and what came with it from the phone: read apart, so that the form is read as any other. */
export function withoutAsides({ url }: Request, form: FormData): { request: Request; asides: string | null } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const rest = new URLSearchParams({ code: text('code') ?? '' });
  return { request: new Request(url, { method: 'POST', body: rest }), asides: text('asides') };
}

const asidesShape = z.array(z.tuple([z.string().max(64), z.array(z.int().min(0).max(255)).max(ARRIVAL_BYTES_MAX)])).max(ASIDES_MAX);
const linkShape = z.object({ pack: z.object({ link: z.string() }) });

/** The first letter of every salt: a phone seals as its pack says, so that the salt says how what it comes with is opened. */
const VERSION = '1';

const keyOf = (context: RequestContext, code: string, salt: string) => Buffer.from(context.hash('aside', `${code} ${salt}`), 'hex');

/**
 * The key under which a phone seals what is put aside without signal. It follows from the code of the pause, which the
 * person alone has then, and from our own secret: a phone by itself opens nothing, whoever tries however many codes. Each
 * pack has a salt of its own and seals once, so no key is used twice.
 */
export function asideKey(context: RequestContext, code: string): { key: number[]; salt: string } {
  const salt = VERSION + randomBytes(16).toString('base64url');
  return { key: [...keyOf(context, code, salt)], salt };
}

/** Which of the things put aside on a phone a code opens, and what it holds; null when it opens none. */
export function openAside(context: RequestContext, code: string, sent: string): { place: number; link: string; arrival: Arrival } | null {
  for (const [place, [salt, data]] of readAsides(sent).entries()) {
    const opened = salt.startsWith(VERSION) ? unsealed(Buffer.from(data), keyOf(context, code, salt)) : null;
    if (!opened) continue;
    const { pack } = linkShape.parse(opened);
    const arrival = arrivalSchema.parse({ changed: {}, ...opened });
    // The server may have forgotten all of it since.
    return { place, link: pack.link, arrival: { ...arrival, changed: Object.fromEntries(Object.keys(arrival.answers).map((id) => [id, 1 as const])) } };
  }
  return null;
}

function readAsides(sent: string): z.infer<typeof asidesShape> {
  try {
    return asidesShape.safeParse(JSON.parse(sent)).data ?? [];
  } catch {
    return [];
  }
}

/** What WebCrypto sealed (AES-GCM, the tag at the end); null when the key is another. */
function unsealed(sealed: Buffer, key: Buffer): object | null {
  try {
    const opening = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: TAG_BYTES }).setAuthTag(sealed.subarray(-TAG_BYTES));
    return z.looseObject({}).parse(JSON.parse(Buffer.concat([opening.update(sealed.subarray(0, -TAG_BYTES)), opening.final()]).toString('utf8')));
  } catch {
    return null;
  }
}
