import { hkdfSync, randomBytes } from 'node:crypto';
import { seal, unseal } from '../../../platform/seal.server.ts';
import { draftShape, type Draft } from './draft.ts';
import { PAUSE_BYTES, pauseCodeOf, RECEIPT_BYTES, receiptCodeOf } from './receipt-code.ts';

const SECRET_BYTES = 32;

/** Everything that follows from a draft's secret, which only the person's own device holds. */
export interface DraftKeys {
  /** Opens the kept answers; 32 bytes, hex. */
  sealKey: string;
  /** The id of the response to come: the same however often it is sent. */
  responseId: string;
  /** The receipt: the same however often it is sent. */
  receiptCode: string;
  /** The code of a pause: the same however often it is put aside. */
  pauseCode: string;
}

/** A secret for a new draft. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * Derives the keys of a draft (HKDF-SHA-256, RFC 5869), each from a purpose of its own, so that none tells another; and each when
 * it is asked for, since most of what asks wants one.
 */
export function keysOf(secret: string): DraftKeys {
  const derive = (purpose: string, bytes: number) => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `throughline ${purpose}`, bytes));
  return {
    get sealKey() {
      return derive('answers', 32).toString('hex');
    },
    get responseId() {
      return uuidOf(derive('response', 16));
    },
    get receiptCode() {
      return receiptCodeOf(derive('receipt', RECEIPT_BYTES));
    },
    get pauseCode() {
      return pauseCodeOf(derive('pause', PAUSE_BYTES));
    },
  };
}

/** Closes a draft so that the database cannot read it. */
export function sealDraft(draft: Draft, secret: string): string {
  return seal(JSON.stringify(draft), keysOf(secret).sealKey, 'answers');
}

/** Opens a draft; null when the secret is not its own or it was changed. */
export function openDraft(sealed: string, secret: string): Draft | null {
  const text = unseal(sealed, keysOf(secret).sealKey, 'answers');
  return text === null ? null : draftShape.parse(JSON.parse(text));
}

/** Sixteen random bytes written as a UUID of version 4 (RFC 9562, section 5.4). */
export function uuidOf(bytes: Buffer): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
