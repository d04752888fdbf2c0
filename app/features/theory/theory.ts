import { isOutcomeKind, KINDS, LEVELS, type Availability, type Kind, type Level } from './theory-file-words.ts';

export const VERSION_STATES = ['draft', 'published'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export interface TheoryVersion {
  id: string;
  number: number;
  state: VersionState;
  publishedOn: string | null;
}

export interface Indicator {
  metric: string;
  unit: string | null;
  baseline: string | null;
  target: string | null;
  availability: Availability | null;
}

/** An element as one version words it; `id` is its identity, the same in every version. */
export interface Element {
  id: string;
  position: number;
  level: Level;
  kind: Kind;
  text: string;
  theme: string | null;
  priorityGroup: string | null;
  indicators: Indicator[];
}

/** An element as someone writes in it: its savings are counted, so that two people cannot overwrite each other. */
export interface WrittenElement extends Element {
  revision: number;
}

/** What may be done with a version. A published one never changes: editing it begins a draft from it. */
const MOVES = {
  draft: ['edit', 'publish', 'discard'],
  published: ['begin_draft'],
} as const satisfies Record<VersionState, readonly string[]>;
export type Move = (typeof MOVES)[VersionState][number];

export function canMove(state: VersionState, move: Move): boolean {
  return (MOVES[state] as readonly Move[]).includes(move);
}

/** How a version stands to the others: the one the programme goes by, one that came before, or one being written. */
export type Standing = 'current' | 'older' | 'draft';

export function standingOf(version: TheoryVersion, versions: readonly TheoryVersion[]): Standing {
  if (version.state === 'draft') return 'draft';
  return version.number === findPublished(versions)?.number ? 'current' : 'older';
}

/** The version the programme stands by: the newest published; null while nothing is published. */
export function findPublished(versions: readonly TheoryVersion[]): TheoryVersion | null {
  return versions.filter(({ state }) => state === 'published').sort((a, b) => b.number - a.number)[0] ?? null;
}

export function findDraft(versions: readonly TheoryVersion[]): TheoryVersion | null {
  return versions.find(({ state }) => state === 'draft') ?? null;
}

/**
 * The version an address asks for: "draft", a number, or nothing for the one the programme stands by (the draft while
 * nothing is published). Null when there is no such version for this reader.
 */
export function findVersion(versions: readonly TheoryVersion[], asked: string | null): TheoryVersion | null {
  if (asked === null) return findPublished(versions) ?? findDraft(versions);
  if (asked === 'draft') return findDraft(versions);
  return versions.find(({ number }) => String(number) === asked) ?? null;
}

/** How many elements stand on each level. */
export function countByLevel(elements: readonly Element[]): Record<Level, number> {
  const counts: Record<Level, number> = { system: 0, service: 0, individual: 0 };
  for (const { level } of elements) counts[level] += 1;
  return counts;
}

/** The level to show: the one asked for, else the first that holds something. */
export function chooseLevel(elements: readonly Element[], asked: string | null): Level {
  const counts = countByLevel(elements);
  return LEVELS.find((level) => level === asked) ?? LEVELS.find((level) => counts[level] > 0) ?? 'system';
}

/** The elements of one level by kind, kinds in the order of a theory of change; kinds without any are left out. */
export function groupByKind(elements: readonly Element[], level: Level): { kind: Kind; elements: Element[] }[] {
  return KINDS.map((kind) => ({ kind, elements: elements.filter((element) => element.level === level && element.kind === kind) })).filter((group) => group.elements.length > 0);
}

export function isOutcome(element: Pick<Element, 'kind'>): boolean {
  return isOutcomeKind(element.kind);
}

export interface Comparison {
  added: string[];
  changed: string[];
  removed: Element[];
}

/** What a draft changes: by identity, so a reworded element counts as changed, not as one removed and one added. */
export function compareElements(before: readonly Element[], after: readonly Element[]): Comparison {
  const known = new Map(before.map((element) => [element.id, element]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    changed: after.filter((element) => known.has(element.id) && said(element) !== said(known.get(element.id))).map(({ id }) => id),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}

/** Everything an element says, as one string; where it stands in the list is not part of it. */
function said(element: Element | undefined): string {
  if (!element) return '';
  const { level, kind, text, theme, priorityGroup, indicators } = element;
  return JSON.stringify([level, kind, text, theme, priorityGroup, indicators.map(({ metric, unit, baseline, target, availability }) => [metric, unit, baseline, target, availability])]);
}
