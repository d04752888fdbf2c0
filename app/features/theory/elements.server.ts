import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import { getWordings, listElements, listVersions } from './theories.server.ts';
import type { ElementInput } from './theory.schema.ts';
import { findDraft, findPublished, type WrittenElement } from './theory.ts';

/** What someone needs to write an element: whether a draft is there, and the themes and groups used so far. */
export interface WritingDesk {
  hasDraft: boolean;
  themes: string[];
  groups: string[];
}

export async function openWritingDesk(db: Db, programmeId: string): Promise<WritingDesk> {
  const versions = await listVersions(db, programmeId);
  const draft = findDraft(versions);
  const version = draft ?? findPublished(versions);
  const elements = version ? await listElements(db, programmeId, version.id) : [];
  const used = (words: (string | null)[]) => [...new Set(words.filter((word) => word !== null))].sort((a, b) => a.localeCompare(b, 'en'));
  return { hasDraft: draft !== null, themes: used(elements.map(({ theme }) => theme)), groups: used(elements.map(({ priorityGroup }) => priorityGroup)) };
}

/**
 * The element as it would be written on: in the draft if there is one, else in the published version.
 * @throws Response 404 when it is not there, or was removed in the draft.
 */
export async function getElementToWrite(db: Db, programmeId: string, elementId: string): Promise<WrittenElement> {
  const [versions, wordings] = await Promise.all([listVersions(db, programmeId), getWordings(db, programmeId, elementId)]);
  const version = findDraft(versions) ?? findPublished(versions);
  const wording = wordings.find((one) => one.version.id === version?.id);
  if (!wording) throw new Response(null, { status: 404 });
  return { ...wording.element, revision: wording.revision };
}

/**
 * Adds an element to the draft (`elementId` null) or rewords one, from the revision it was read at; gives its id. Begins a
 * draft if none is there. @throws Refusal changed_meanwhile when someone else has saved it since.
 */
export async function saveElement(db: Db, programmeId: string, elementId: string | null, element: ElementInput, revision: number | null = null): Promise<string> {
  return must(
    await db.rpc('save_element', {
      the_programme: programmeId, the_identity: elementId, the_level: element.level, the_kind: element.kind, the_text: element.text,
      the_theme: element.theme, the_priority_group: element.priorityGroup, the_indicators: element.indicators, the_revision: revision,
    }),
  );
}

export async function removeElement(db: Db, programmeId: string, elementId: string): Promise<void> {
  mayBe(await db.rpc('remove_element', { the_programme: programmeId, the_identity: elementId }));
}
