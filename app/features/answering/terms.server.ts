import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { LAWFUL_BASES, DATA_PURPOSES } from '../listening/purposes.ts';

const termsShape = z.object({
  programme: z.string(),
  /** Who is responsible and how to reach them about one's rights; null while the programme has not set it down. */
  responsible: z.object({ name: z.string(), contact: z.string(), words: z.string().nullable() }).nullable(),
  purposes: z.array(z.object({ purpose: z.enum(DATA_PURPOSES), lawfulBasis: z.enum(LAWFUL_BASES), months: z.number() })),
});

/** Who is responsible for what is said under a link, and for each purpose on what basis and for how many months it is kept. */
export type Terms = z.infer<typeof termsShape>;

/** @throws Response 404 when there is no such link. */
export async function getTerms(db: Db, link: string): Promise<Terms> {
  return termsShape.parse(must(await db.rpc('read_terms', { the_address: link })));
}
