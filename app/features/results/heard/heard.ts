import type { Rating } from '../../voices/contribution.ts';

/** A contribution with what was asked and where. Words, a rating, or what was chosen or counted; never two of them. */
export interface Heard {
  id: string;
  pseudonym: string;
  words: string | null;
  rating: Rating | null;
  /** What was chosen or counted, in the words of the survey's own language. */
  given: string | null;
  /** What someone of the team put beside the words, in the team's language. */
  translation: string | null;
  language: string;
  /** The first of the month in which it came: no day stands beside what someone said. */
  givenIn: string;
  question: string;
  survey: string;
  wave: string;
}

/** Which contributions the desk shows: words alone, all, those nobody tagged, words that wait for a translation, quotes for this reader to check. */
export const SHOWS = ['words', 'all', 'untagged', 'untranslated', 'quotes'] as const;
export type Show = (typeof SHOWS)[number];
/** People's own words come first: ratings and choices are many, and are read as results. */
const AT_FIRST: Show = 'words';

/** A place in the list: the month and id of the last contribution before it. */
export interface Place {
  givenIn: string;
  id: string;
}

export interface HeardFilter {
  show: Show;
  wave: string | null;
  outcome: string | null;
  after: Place | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PLACE = /^(\d{4}-\d{2}-\d{2})_(.+)$/;

/** Reads the filter from an address; what cannot be understood is left out, never an error. */
export function readHeardFilter(query: URLSearchParams): HeardFilter {
  const id = (name: string) => {
    const asked = query.get(name) ?? '';
    return UUID.test(asked) ? asked : null;
  };
  const [, givenIn = '', after = ''] = PLACE.exec(query.get('after') ?? '') ?? [];
  const isPlace = UUID.test(after) && !Number.isNaN(Date.parse(givenIn));
  return { show: SHOWS.find((show) => show === query.get('show')) ?? AT_FIRST, wave: id('wave'), outcome: id('outcome'), after: isPlace ? { givenIn, id: after } : null };
}

/** The filter as it stands in an address, from "?" on; nothing when it shows what the desk opens on. */
export function heardQuery({ show, wave, outcome, after }: HeardFilter): string {
  const query = new URLSearchParams();
  if (show !== AT_FIRST) query.set('show', show);
  if (wave) query.set('wave', wave);
  if (outcome) query.set('outcome', outcome);
  if (after) query.set('after', `${after.givenIn}_${after.id}`);
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether a filter shows anything else than the desk opens on. */
export function isFiltered({ show, wave, outcome }: HeardFilter): boolean {
  return show !== AT_FIRST || wave !== null || outcome !== null;
}
