import type { Db } from '../../app/platform/context.server.ts';
import { mayBe, must } from '../../app/platform/refusals.server.ts';
import { CommandProblem } from './command-problem.ts';

export const SLUG_MAX = 60;
export const PROGRAMME_NAME_MAX = 120;

/** A programme's part of an address, from its name: small letters, figures and single dashes; empty when the name has none. */
export function toSlug(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_MAX).replace(/^-+|-+$/g, '');
}

export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= SLUG_MAX;
}

/** The programme with this slug, or null. */
export async function findProgramme(service: Db, slug: string): Promise<{ id: string; name: string } | null> {
  return mayBe(await service.from('programmes').select('id, name').eq('slug', slug).maybeSingle());
}

/**
 * Makes a programme, which is a demonstration where its database is one; gives its id.
 * @throws CommandProblem when the name or slug cannot be one.
 */
export async function createProgramme(service: Db, name: string, slug: string): Promise<string> {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > PROGRAMME_NAME_MAX) throw new CommandProblem(`Give the programme a name of 1 to ${PROGRAMME_NAME_MAX} characters.`);
  if (!isSlug(slug)) throw new CommandProblem(`"${slug}" cannot be part of an address. Use small letters, figures and single dashes, for example changing-futures-leeds.`);
  return must(await service.rpc('create_programme', { the_name: trimmed, the_slug: slug }));
}
