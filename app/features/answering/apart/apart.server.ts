import type { RequestContext } from '../../../platform/context.server.ts';
import { seal, unseal } from '../../../platform/seal.server.ts';
import { uuidOf } from '../draft/draft-secret.server.ts';
import { OPTIONS_MAX, QUESTIONS_MAX } from '../../surveys/limits.ts';

/**
 * What follows from a receipt code and names everything kept apart from the answers sent with it. Nobody has it but who
 * has the code, so that nothing in the database joins what is kept apart to a person, or one thing to another.
 */
export function apartSeed(context: RequestContext, receiptCode: string): string {
  return context.hash('apart', receiptCode);
}

/** The id of the answer to an equality question, by its place in the survey, from 0. */
export function equalityId(context: RequestContext, seed: string, place: number): string {
  return idOf(context, seed, `equality ${place}`);
}

/** The id of how to reach someone, by the place of the question that asked for it, from 0. */
export function contactId(context: RequestContext, seed: string, place: number): string {
  return idOf(context, seed, `contact ${place}`);
}

/** The id of how to reach someone on paper, from the code of that page alone: the code of their answers is another. */
export function contactSheetId(context: RequestContext, code: string): string {
  return idOf(context, apartSeed(context, code), 'contact sheet');
}

/** The id of one answer of an equality sheet on paper, from a word that only the form it is typed in carries. */
export function equalitySheetId(context: RequestContext, sheet: string, place: number): string {
  return idOf(context, context.hash('equality sheet', sheet), `equality ${place}`);
}

/** Every id that can follow from a seed: who takes everything back need not know what the survey asked. */
export function everythingApart(context: RequestContext, seed: string): string[] {
  return [
    ...Array.from({ length: OPTIONS_MAX }, (_, place) => equalityId(context, seed, place)),
    ...contactIds(context, seed),
  ];
}

/** Every id under which a way to be reached can be held that was left with the answers. */
export function contactIds(context: RequestContext, seed: string): string[] {
  return Array.from({ length: QUESTIONS_MAX }, (_, place) => contactId(context, seed, place));
}

const LETTERS = 'language of letters';

/**
 * Seals the language to write to someone in, before the database keeps it: in the clear it would join the only reader of
 * Urdu in a wave to their answers. Languages we write in are sealed to one length.
 */
export function sealLanguage(context: RequestContext, language: string): string {
  return seal(language, context.hash('key', LETTERS), LETTERS);
}

/** The language that was sealed; null when there is none or it cannot be opened. */
export function unsealLanguage(context: Pick<RequestContext, 'hash'>, sealed: string | null): string | null {
  return sealed === null ? null : unseal(sealed, context.hash('key', LETTERS), LETTERS);
}

function idOf(context: RequestContext, seed: string, what: string): string {
  return uuidOf(Buffer.from(context.hash('kept apart', `${seed}\n${what}`), 'hex').subarray(0, 16));
}
