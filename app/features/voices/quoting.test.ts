import { describe, expect, it } from 'vitest';
import { quoteStanding } from './quoting.ts';

const asked = { state: 'asked', askedBy: 'rosa' } as const;

describe('quoting someone (C7)', () => {
  it('is out of the question when the person did not agree, whatever the team did', () => {
    expect(quoteStanding(false, undefined, 'rosa', null)).toBe('not_agreed');
    expect(quoteStanding(false, { state: 'cleared', askedBy: 'rosa' }, 'tomas', null)).toBe('not_agreed');
  });
  it('begins with one of the team asking', () => expect(quoteStanding(true, undefined, 'rosa', null)).toBe('may_ask'));
  it('cannot be checked by whoever asked', () => expect(quoteStanding(true, asked, 'rosa', null)).toBe('waits_for_another'));
  it('is checked by another', () => expect(quoteStanding(true, asked, 'tomas', null)).toBe('yours_to_check'));
  it('is checked by anyone when the one who asked has left', () => expect(quoteStanding(true, { state: 'asked', askedBy: null }, 'tomas', null)).toBe('yours_to_check'));
  it('is never checked by whoever translated it', () => expect(quoteStanding(true, asked, 'tomas', 'tomas')).toBe('own_translation'));
  it('is cleared for all to see', () => expect(quoteStanding(true, { state: 'cleared', askedBy: 'rosa' }, 'rosa', null)).toBe('cleared'));
});
