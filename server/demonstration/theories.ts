import { readTheoryFile } from '../../app/features/theory/theory-file.server.ts';
import { told, type Demonstration } from './joining.ts';
import { PLACES } from './people.ts';
import { readSeedBytes } from './seed.ts';

/** Imports each place's published theory of change as its facilitator would, and publishes it as its lead would. */
export async function importTheories({ programmes, as }: Demonstration): Promise<void> {
  for (const place of PLACES) {
    const file = readTheoryFile(readSeedBytes(`theory/${place}.csv`), `${place}.csv`);
    if (!file.ok || file.skipped.length > 0) throw new Error(`supabase/seed/theory/${place}.csv did not import whole.`);
    const elements = file.elements.map(({ level, kind, text, theme, priorityGroup, indicators }) => ({
      level, kind, text, theme, priorityGroup,
      indicators: indicators.map(({ metric, availability }) => ({ metric, availability })),
    }));
    await told(as(place, 'facilitator').rpc('import_theory', { the_programme: programmes[place], the_elements: elements }));
    await told(as(place, 'programme_lead').rpc('publish_theory', { the_programme: programmes[place] }));
  }
}
