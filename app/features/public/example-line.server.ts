import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { PublicProgramme } from './published.server.ts';

const listShape = z.array(z.object({ id: z.string(), state: z.string(), voices: z.number().int() }));
const decisionShape = z.object({
  title: z.string(),
  board: z.string(),
  decidedOn: z.string(),
  evidence: z.array(
    z.object({
      effect: z.enum(['changed', 'not_changed']),
      whatChanged: z.string(),
      theme: z.object({ title: z.string(), definition: z.string() }).nullable(),
      recommendation: z.object({ title: z.string() }).nullable(),
      voices: z.number().int(),
      quotes: z.array(z.object({ words: z.string(), language: z.string(), translation: z.string().nullable() })),
    }),
  ),
});

/** One line from a voice to a change as it stands in the records, for the front page. */
export interface ExampleLine {
  slug: string;
  id: string;
  decision: string;
  board: string;
  decidedOn: string;
  voices: number;
  quote: { words: string; language: string; translation: string | null } | null;
  theme: { title: string; definition: string };
  recommendation: string | null;
  hasChanged: boolean;
  whatChanged: string;
}

/** The published decision in force that rests on most voices, with its line; null when there is none that rests on a theme. */
export async function findExampleLine(db: Db, [programme]: PublicProgramme[]): Promise<ExampleLine | null> {
  if (!programme) return null;
  const published = listShape.parse(must(await db.rpc('published_decisions', { the_slug: programme.slug })));
  const [chosen] = published.filter(({ state, voices }) => state === 'published' && voices > 0).sort((a, b) => b.voices - a.voices);
  if (!chosen) return null;
  const record = decisionShape.parse(must(await db.rpc('published_decision', { the_decision: chosen.id })));
  const [evidence] = record.evidence.sort((a, b) => b.voices - a.voices);
  if (!evidence?.theme) return null;
  return {
    slug: programme.slug,
    id: chosen.id,
    decision: record.title,
    board: record.board,
    decidedOn: record.decidedOn,
    voices: evidence.voices,
    quote: evidence.quotes[0] ?? null,
    theme: evidence.theme,
    recommendation: evidence.recommendation?.title ?? null,
    hasChanged: evidence.effect === 'changed',
    whatChanged: evidence.whatChanged,
  };
}
