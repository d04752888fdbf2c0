import { describe, expect, it } from 'vitest';
import { canBeAgreed, canBecome, THEME_STATES } from './theme.ts';

const silent = { voicesFor: 0, voicesAgainst: 0, withdrawn: 3 };

describe('a theme', () => {
  it('goes from draft to agreed to retired, and never back', () => {
    const moves = THEME_STATES.flatMap((from) => THEME_STATES.filter((to) => canBecome(from, to)).map((to) => `${from} > ${to}`));
    expect(moves).toEqual(['draft > agreed', 'agreed > retired']);
  });

  it('cannot be agreed on no voice: those who withdrew do not count', () => {
    expect(canBeAgreed({ state: 'draft', ...silent })).toBe(false);
    expect(canBeAgreed({ state: 'draft', ...silent, voicesFor: 1 })).toBe(true);
  });

  it('can be agreed on voices against it alone, since that too was heard', () => {
    expect(canBeAgreed({ state: 'draft', ...silent, voicesAgainst: 1 })).toBe(true);
  });

  it('is agreed once', () => {
    expect(canBeAgreed({ state: 'agreed', ...silent, voicesFor: 5 })).toBe(false);
    expect(canBeAgreed({ state: 'retired', ...silent, voicesFor: 5 })).toBe(false);
  });
});
