import type { Value } from '../../app/features/surveys/value.ts';
import type { Voice } from './voices.ts';

/** Someone who answered a wave, as the doors take them. */
export interface Person {
  /** How the seed files call them. It never reaches the database. */
  key: string;
  /** The link they came by. */
  address: string;
  language: string;
  variant: string;
  how: string;
  /** Whether they sent after the wave had closed, having begun before. */
  isLate: boolean;
  minutes: number;
  /** Who they were in the wave before, if they said. */
  earlier: string | undefined;
  answers: Record<string, Value>;
  /** What the team put beside their words, by question. */
  translations: Record<string, string>;
  quoting: { boards: boolean; public: boolean };
  equality: Record<string, string[]>;
  contact?: { ways: { way: string; to: string; note: string }[] };
  /** Whether their answers in words and ratings are written one by one. */
  isWritten?: boolean;
  /** Whether the printed receipt code is theirs. */
  hasPrintedReceipt?: boolean;
}

/** A voice of the seed files as someone who answers at an address. */
export function spokenBy(voice: Voice, address: string): Person {
  return {
    key: voice.key, address, language: voice.language, variant: 'standard', how: 'online', isLate: false, minutes: 9, earlier: undefined,
    answers: {
      ...Object.fromEntries(Object.entries(voice.ratings).map(([question, rating]) => [question, { rating }])),
      ...Object.fromEntries(voice.said.map(({ question, words }) => [question, { body: words }])),
    },
    translations: Object.fromEntries(voice.said.flatMap(({ question, translation }) => (translation ? [[question, translation]] : []))),
    quoting: voice.quoting, equality: {}, isWritten: true, hasPrintedReceipt: voice.receipt !== undefined,
  };
}
