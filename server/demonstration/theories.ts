import { readTheoryFile } from '../../app/features/theory/theory-file.server.ts';
import { unwrap, type Demonstration } from './joining.ts';
import { SLUGS } from './people.ts';
import { readSeedBytes } from './seed.ts';

/** Imports each place's published theory of change as its facilitator would, and publishes it as its lead would. */
export async function importTheories({ programmes, as }: Demonstration): Promise<void> {
  for (const slug of SLUGS) {
    const file = readTheoryFile(readSeedBytes(`theory/${slug}.csv`), `${slug}.csv`);
    if (!file.ok || file.skipped.length > 0)
      throw new Error(`supabase/seed/theory/${slug}.csv did not import whole.`);
    const elements = file.elements.map(({ level, kind, text, theme, priorityGroup, indicators }) => ({
      level,
      kind,
      text,
      theme,
      priorityGroup,
      indicators: indicators.map(({ metric, availability }) => ({ metric, availability })),
    }));
    await unwrap(
      as(slug, 'facilitator').rpc('import_theory', {
        the_programme: programmes[slug],
        the_elements: elements,
      }),
    );
    await unwrap(as(slug, 'programme_lead').rpc('publish_theory', { the_programme: programmes[slug] }));
  }
}
