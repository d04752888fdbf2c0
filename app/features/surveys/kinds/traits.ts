import type { KindDefinition } from './definition.ts';

type Traits = Pick<KindDefinition, 'asks' | 'isLookedAt' | 'becomesContribution' | 'waitsToBeTagged' | 'canBeRequired' | 'isBetterSkippable' | 'isConsent' | 'isKeptApart' | 'isSensitive' | 'hasPictures'>;

/** What holds of most kinds: they ask something, and their answers become contributions that are counted. */
export const COUNTED: Traits = {
  asks: true, isLookedAt: true, becomesContribution: true, waitsToBeTagged: false, canBeRequired: true, isBetterSkippable: true, isConsent: false, isKeptApart: false, isSensitive: false, hasPictures: false,
};

/** What holds of kinds whose answers wait to be tagged by a person. */
export const TAGGED: Traits = { ...COUNTED, waitsToBeTagged: true };
