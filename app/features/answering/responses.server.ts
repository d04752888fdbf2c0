import type { Db } from '../../platform/context.server.ts';
import { may } from '../../platform/permissions.ts';
import { must } from '../../platform/refusals.server.ts';
import type { Role } from '../../platform/roles.ts';
import type { Responses } from '../surveys/waves/waves.server.ts';

/** How many people answered each wave of a programme; null for a reader who may not know. Waves nobody answered are not in it. */
export async function countResponses(db: Db, programme: { id: string; roles: readonly Role[] }): Promise<Responses> {
  if (!may(programme, 'count responses')) return null;
  const rows = must(await db.from('wave_responses').select('wave_id, responses').eq('programme_id', programme.id));
  return new Map(rows.map(({ wave_id, responses }) => [wave_id, responses]));
}
