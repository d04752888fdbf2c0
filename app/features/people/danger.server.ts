import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { unwrap } from '../../platform/domain-error.server.ts';

const leadsShape = z.array(z.object({ name: z.string(), email: z.string() }));
export type SafeguardingLead = z.output<typeof leadsShape>[number];

/** Whom the team tells when someone may be in danger. */
export async function listSafeguardingLeads(db: Db, programmeId: string): Promise<SafeguardingLead[]> {
  return leadsShape.parse(unwrap(await db.rpc('safeguarding_leads', { the_programme: programmeId })));
}
