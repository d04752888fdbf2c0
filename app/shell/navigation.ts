import type { ProgrammeOfViewer, Role } from '../platform/roles.ts';

export interface Place {
  href: string;
  /** The part of the locale key after "navigation.". */
  word: string;
  /** Everything under this address belongs to it too. */
  within?: string;
}

/** Where each role may go, in the order of the line from a voice to a change. */
export function navigationFor(programme: ProgrammeOfViewer | null): Place[] {
  const places: Place[] = [{ href: '/my', word: 'my' }];
  if (!programme) return places;
  const is = (...roles: Role[]) => roles.some((role) => programme.roles.includes(role));
  const add = (mayGo: boolean, href: string, word: string) => mayGo && places.push({ href, word });
  const { slug } = programme;
  add(true, `/theory/${slug}`, 'theory');
  add(is('facilitator', 'programme_lead', 'secretary'), `/desk/${slug}/surveys`, 'surveys');
  add(is('facilitator'), `/desk/${slug}/contributions`, 'contributions');
  const followsTheLine = programme.roles.some((role) => role !== 'safeguarding_lead');
  add(followsTheLine, `/desk/${slug}/themes`, 'themes');
  add(followsTheLine, `/desk/${slug}/recommendations`, 'recommendations');
  add(is('secretary'), `/register/${slug}/decisions`, 'register');
  add(is('secretary', 'board_member'), `/register/${slug}/boards`, 'boards');
  add(is('board_member', 'secretary', 'facilitator', 'programme_lead'), `/board/${slug}`, 'report');
  add(!is('secretary'), `/decisions/${slug}`, 'decisions');
  // A programme lead has several pages of settings, under one word; a facilitator has the people alone.
  if (is('programme_lead')) places.push({ href: `/settings/${slug}/people`, word: 'settings', within: `/settings/${slug}` });
  else add(is('facilitator'), `/settings/${slug}/people`, 'people');
  return places;
}

/** The pages under settings, for whoever has more than one of them. */
export function settingsFor({ slug, roles }: ProgrammeOfViewer): Place[] {
  if (!roles.includes('programme_lead')) return [];
  return [
    { href: `/settings/${slug}/people`, word: 'people' },
    { href: `/settings/${slug}/small-numbers`, word: 'smallNumbers' },
    { href: `/settings/${slug}/face`, word: 'face' },
    { href: `/settings/${slug}/retention`, word: 'retention' },
    { href: `/settings/${slug}/audit`, word: 'audit' },
  ];
}
