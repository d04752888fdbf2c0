import type { Purpose } from '../../app/features/surveys/answering/consent.ts';

const WORDS: Record<Purpose, string> = {
  take_part: 'I agree that the programme may keep my answers and use them to see what should change.',
  quote_boards: 'Boards may read my words, without my name.',
  quote_public: 'Anyone may read my words, without my name.',
};

/** The words a person reads when they are asked for a consent. */
export function consentWords(purpose: Purpose): string {
  return WORDS[purpose];
}
