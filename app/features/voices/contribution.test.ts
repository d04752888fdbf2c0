import { describe, expect, it } from 'vitest';
import { beginningOf, canBecome, CONTRIBUTION_STATES, isAgreeing, isRating, RATINGS } from './contribution.ts';

describe('a rating', () => {
  it('agrees only when it says so: neither and not sure do not', () => {
    expect(RATINGS.filter(isAgreeing)).toEqual(['strongly_agree', 'agree']);
  });
  it('is told from other words', () => {
    expect(isRating('not_sure')).toBe(true);
    expect(isRating('maybe')).toBe(false);
  });
});

describe('a contribution', () => {
  it('is received or held, and goes from one to the other', () => {
    expect(CONTRIBUTION_STATES.filter((state) => canBecome('received', state))).toEqual(['held']);
    expect(CONTRIBUTION_STATES.filter((state) => canBecome('held', state))).toEqual(['received']);
  });
});

describe('the beginning of a text', () => {
  it('is the text when it is short', () => expect(beginningOf('I was heard', 20)).toBe('I was heard'));
  it('is cut between words', () => expect(beginningOf('nobody told me who to ask', 18)).toBe('nobody told me…'));
  it('is cut anywhere when it is one long word', () => expect(beginningOf('aaaaaaaaaaaaaaaaaaaa', 10)).toBe('aaaaaaaaaa…'));
  it('never leaves half a character', () => expect(beginningOf('aaaa😀bbbbbbbbbb', 5)).toBe('aaaa…'));
});
