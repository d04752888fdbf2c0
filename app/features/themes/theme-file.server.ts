import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import type { ListThemeEvidence } from '../results/export/exports.server.ts';
import { THEME_STATES } from './theme.ts';

const evidenceShape = z.array(z.object({ place: z.string(), pseudonym: z.string(), question: z.string(), theme: z.string(), definition: z.string(), state: z.enum(THEME_STATES), side: z.enum(['for', 'against']) }));

/** What themes rest on in a wave, page by page, for a file of results. For facilitators. */
export function themeEvidenceOf(db: Db): ListThemeEvidence {
  return async (waveId, after, count) => evidenceShape.parse(must(await db.rpc('export_themes', { the_wave: waveId, the_after: after, the_count: count })));
}
