import { z } from 'zod';
import { STANCES, RATINGS } from '../../app/features/voices/contribution.ts';
import type { PlaceName } from './people.ts';
import { readSeed } from './seed.ts';

const quoteShape = z.enum(['asked', 'cleared']);

const voiceShape = z.object({
  /** How the other seed files call this voice. It never reaches the database. */
  key: z.string(),
  wave: z.string(),
  language: z.string(),
  quoting: z.object({ boards: z.boolean(), public: z.boolean() }),
  ratings: z.record(z.string(), z.enum(RATINGS)),
  said: z.array(z.object({
    question: z.string(),
    words: z.string(),
    /** What the team put beside them, when they are not in English. */
    translation: z.string().optional(),
    /** Stances by outcome, as the facilitator heard them. */
    tags: z.record(z.string(), z.enum(STANCES)).default({}),
    quotes: z.object({ boards: quoteShape.optional(), public: quoteShape.optional() }).default({}),
    themes: z.record(z.string(), z.enum(['for', 'against'])).default({}),
  })),
  /** Whether the printed receipt code is this voice's. */
  receipt: z.literal('demonstration').optional(),
  /** The reason given on withdrawing, for someone who later took their words back. */
  withdraws: z.string().optional(),
});

export type Voice = z.output<typeof voiceShape>;

/** The invented people who answered a place's survey, and what was done with what they said. */
export function voicesOf(place: PlaceName): Voice[] {
  return readSeed(`${place}/voices.json`, z.array(voiceShape));
}

/** How one thing one voice said is looked up once the database has given it an id. */
export function saying(voice: string, question: string): string {
  return `${voice} ${question}`;
}
