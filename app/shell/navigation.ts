import { may, type Permission } from '../platform/permissions.ts';
import type { ProgrammeOfViewer } from '../platform/roles.ts';

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
  const can = (permission: Permission) => may(programme, permission);
  const add = (mayGo: boolean, href: string, word: string) => mayGo && places.push({ href, word });
  const { slug } = programme;
  add(true, `/theory/${slug}`, 'theory');
  add(can('read surveys'), `/desk/${slug}/surveys`, 'surveys');
  add(can('read contributions'), `/desk/${slug}/contributions`, 'contributions');
  add(can('read themes'), `/desk/${slug}/themes`, 'themes');
  add(can('read themes'), `/desk/${slug}/recommendations`, 'recommendations');
  add(can('write decisions'), `/register/${slug}/decisions`, 'register');
  add(can('read decisions in hand'), `/register/${slug}/boards`, 'boards');
  add(can('read report'), `/board/${slug}`, 'report');
  add(!can('write decisions'), `/decisions/${slug}`, 'decisions');
  // A programme lead has several pages of settings, under one word; a facilitator has the people alone.
  if (can('write settings')) places.push({ href: `/settings/${slug}/people`, word: 'settings', within: `/settings/${slug}` });
  else add(can('invite members'), `/settings/${slug}/people`, 'people');
  return places;
}

/** The pages under settings, for whoever has more than one of them. */
export function settingsFor({ slug, roles }: ProgrammeOfViewer): Place[] {
  if (!may({ roles }, 'write settings')) return [];
  return [
    { href: `/settings/${slug}/people`, word: 'people' },
    { href: `/settings/${slug}/small-numbers`, word: 'smallNumbers' },
    { href: `/settings/${slug}/face`, word: 'face' },
    { href: `/settings/${slug}/retention`, word: 'retention' },
    { href: `/settings/${slug}/audit`, word: 'audit' },
  ];
}
