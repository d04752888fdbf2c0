import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';

const programmesShape = z.array(z.object({ slug: z.string(), name: z.string(), is_demonstration: z.boolean(), decisions: z.number() }));
export type PublicProgramme = z.infer<typeof programmesShape>[number];

/** Programmes with at least one published decision. */
export async function listPublicProgrammes(db: Db): Promise<PublicProgramme[]> {
  return programmesShape.parse(must(await db.rpc('public_programmes')));
}
