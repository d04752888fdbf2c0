import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';

const leadsShape = z.array(z.object({ name: z.string(), email: z.string() }));
export type SafeguardingLead = z.output<typeof leadsShape>[number];

/** Whom the team tells when someone may be in danger. */
export async function listSafeguardingLeads(db: Db, programmeId: string): Promise<SafeguardingLead[]> {
  return leadsShape.parse(must(await db.rpc('safeguarding_leads', { the_programme: programmeId })));
}
