import type { LoadContext } from '../../../platform/context.server.ts';
import { seal, unseal } from '../../../platform/seal.server.ts';
import { uuidOf } from '../draft/draft-secret.server.ts';
import { OPTIONS_MAX, QUESTIONS_MAX } from '../../surveys/limits.ts';

/**
 * What follows from a receipt code and names everything kept apart from the answers sent with it. Nobody has it but who
 * has the code, so that nothing in the database joins what is kept apart to a person, or one thing to another.
 */
export function unlinkedSeed(context: LoadContext, receiptCode: string): string {
  return context.hash('apart', receiptCode);
}

/** The id of the answer to an equality question, by its place in the survey, from 0. */
export function equalityId(context: LoadContext, seed: string, index: number): string {
  return idOf(context, seed, `equality ${index}`);
}

/** The id of how to reach someone, by the place of the question that asked for it, from 0. */
export function contactId(context: LoadContext, seed: string, index: number): string {
  return idOf(context, seed, `contact ${index}`);
}

/** The id of how to reach someone on paper, from the code of that page alone: the code of their answers is another. */
export function contactPaperFormId(context: LoadContext, code: string): string {
  return idOf(context, unlinkedSeed(context, code), 'contact sheet');
}

/** The id of one answer of an equality sheet on paper, from a word that only the form it is typed in carries. */
export function equalityPaperFormId(context: LoadContext, paperForm: string, index: number): string {
  return idOf(context, context.hash('equality sheet', paperForm), `equality ${index}`);
}

/** Every id that can follow from a seed: who takes everything back need not know what the survey asked. */
export function unlinkedIds(context: LoadContext, seed: string): string[] {
  return [
    ...Array.from({ length: OPTIONS_MAX }, (_, index) => equalityId(context, seed, index)),
    ...contactIds(context, seed),
  ];
}

/** Every id under which a way to be reached can be held that was left with the answers. */
export function contactIds(context: LoadContext, seed: string): string[] {
  return Array.from({ length: QUESTIONS_MAX }, (_, index) => contactId(context, seed, index));
}

const LETTERS = 'language of letters';

/**
 * Seals the language to write to someone in, before the database keeps it: in the clear it would join the only reader of
 * Urdu in a wave to their answers. Languages we write in are sealed to one length.
 */
export function sealLanguage(context: LoadContext, language: string): string {
  return seal(language, context.hash('key', LETTERS), LETTERS);
}

/** The language that was sealed; null when there is none or it cannot be opened. */
export function unsealLanguage(context: Pick<LoadContext, 'hash'>, sealed: string | null): string | null {
  return sealed === null ? null : unseal(sealed, context.hash('key', LETTERS), LETTERS);
}

function idOf(context: LoadContext, seed: string, what: string): string {
  return uuidOf(Buffer.from(context.hash('kept apart', `${seed}\n${what}`), 'hex').subarray(0, 16));
}
