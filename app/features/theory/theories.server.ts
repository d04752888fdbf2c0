import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { AVAILABILITIES, KINDS, LEVELS } from './theory-file-words.ts';
import { VERSION_STATES, type Element, type TheoryVersion } from './theory.ts';

const versionShape = z
  .object({ id: z.string(), number: z.number(), state: z.enum(VERSION_STATES), published_on: z.string().nullable() })
  .transform(({ published_on, ...version }): TheoryVersion => ({ ...version, publishedOn: published_on }));

const indicatorShape = z.object({
  metric: z.string(),
  unit: z.string().nullable(),
  baseline: z.string().nullable(),
  target: z.string().nullable(),
  availability: z.enum(AVAILABILITIES).nullable(),
});

const elementFields = {
  id: z.string(),
  position: z.number(),
  level: z.enum(LEVELS),
  kind: z.enum(KINDS),
  text: z.string(),
  theme: z.string().nullable(),
  priority_group: z.string().nullable(),
  indicators: z.array(indicatorShape),
};
const elementShape = z.object(elementFields).transform(({ priority_group, ...element }): Element => ({ ...element, priorityGroup: priority_group }));

const wordingShape = z
  .object({ ...elementFields, revision: z.number(), theory_version_id: z.string(), number: z.number(), state: z.enum(VERSION_STATES), published_on: z.string().nullable() })
  .transform(({ theory_version_id, number, state, published_on, priority_group, revision, ...element }) => ({
    element: { ...element, priorityGroup: priority_group } satisfies Element,
    version: { id: theory_version_id, number, state, publishedOn: published_on } satisfies TheoryVersion,
    revision,
  }));

/** An element as one version worded it, with that version, and how often it was saved. */
export type Wording = z.infer<typeof wordingShape>;

const ELEMENT_COLUMNS = 'id, position, level, kind, text, theme, priority_group, indicators';
/** A hosted project gives at most this many rows an answer. */
const ROWS_AT_ONCE = 1000;

/** The versions this person may read, newest first: everyone the published ones, writers the draft too. */
export async function listVersions(db: Db, programmeId: string): Promise<TheoryVersion[]> {
  return z.array(versionShape).parse(must(await db.from('theory_versions').select('id, number, state, published_on').eq('programme_id', programmeId).order('number', { ascending: false })));
}

/** Every element of a version with its indicators, in the order of the theory. */
export async function listElements(db: Db, programmeId: string, versionId: string): Promise<Element[]> {
  const elements: Element[] = [];
  for (;;) {
    const after = elements.at(-1)?.position ?? 0;
    const rows = must(
      await db.from('theory_elements').select(ELEMENT_COLUMNS).eq('programme_id', programmeId).eq('theory_version_id', versionId).gt('position', after).order('position').limit(ROWS_AT_ONCE),
    );
    elements.push(...z.array(elementShape).parse(rows));
    if (rows.length < ROWS_AT_ONCE) return elements;
  }
}

/**
 * One element in every version that has it and may be read, newest first.
 * @throws Response 404 when there is none.
 */
export async function getWordings(db: Db, programmeId: string, elementId: string): Promise<[Wording, ...Wording[]]> {
  const rows = must(
    await db.from('theory_elements').select(`${ELEMENT_COLUMNS}, revision, theory_version_id, number, state, published_on`).eq('programme_id', programmeId).eq('id', elementId).order('number', { ascending: false }),
  );
  const [newest, ...older] = z.array(wordingShape).parse(rows);
  if (!newest) throw new Response(null, { status: 404 });
  return [newest, ...older];
}
