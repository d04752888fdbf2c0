import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The first byte of everything sealed, sealed in as well: a later way of sealing takes another number, and none is opened as another. */
const VERSION = Buffer.from([1]);
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts text so that only the same 32-byte hex key opens it (AES-256-GCM). Gives base64url. It is compressed first,
 * since a cookie may weigh 4,096 bytes at most; its length is seen only by the one who holds the cookie.
 * `purpose` is sealed in, so that what was sealed for one opens for no other.
 */
export function seal(text: string, keyHex: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), iv, { authTagLength: TAG_BYTES }).setAAD(sealedInWith(purpose));
  const body = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
  return Buffer.concat([VERSION, iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens sealed text; null when it was changed, cut short, or sealed with another key, for another purpose or in another version. */
export function unseal(sealed: string, keyHex: string, purpose: string): string | null {
  const all = Buffer.from(sealed, 'base64url');
  if (all[0] !== VERSION[0]) return null;
  try {
    const bytes = all.subarray(VERSION.length);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(sealedInWith(purpose));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const packed = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return inflateRawSync(packed).toString('utf8');
  } catch {
    return null;
  }
}

/** Opens with whichever of these keys it was sealed with, such as those of earlier secrets; null when with none of them. */
export function unsealWithAny(sealed: string, keys: readonly string[], purpose: string): string | null {
  for (const key of keys) {
    const opened = unseal(sealed, key, purpose);
    if (opened !== null) return opened;
  }
  return null;
}

const sealedInWith = (purpose: string) => Buffer.concat([VERSION, Buffer.from(purpose)]);

/** A keyed hash (HMAC-SHA-256, hex) of something we must recognise and must not keep, such as a receipt. */
export function keyedHash(purpose: string, value: string, keyHex: string): string {
  return createHmac('sha256', Buffer.from(keyHex, 'hex')).update(`${purpose}\n${value}`).digest('hex');
}
