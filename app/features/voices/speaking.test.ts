import { describe, expect, it } from 'vitest';
import { isForeign, nameOfLanguage } from './speaking.ts';

describe('a language', () => {
  it('is called as the team calls it', () => expect(['ar', 'pl', 'cy'].map((tag) => nameOfLanguage(tag))).toEqual(['Arabic', 'Polish', 'Welsh']));
  it('keeps its tag when nobody knows it', () => expect(['', 'not a language', 'qqq'].map((tag) => nameOfLanguage(tag))).toEqual(['', 'not a language', 'qqq']));
  it("waits for a translation unless it is the team's own", () => expect(['en', 'ar'].map(isForeign)).toEqual([false, true]));
});
