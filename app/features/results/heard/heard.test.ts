import { describe, expect, it } from 'vitest';
import { heardQuery, isFiltered, readHeardFilter } from './heard.ts';

const id = '0f9c2a44-7a1e-4c0e-9a53-1f5f3c2b7d10';
const read = (query: string) => readHeardFilter(new URLSearchParams(query));

describe('the filter of the desk', () => {
  it('shows people’s own words from the top when nothing is asked', () => {
    expect(read('')).toEqual({ show: 'words', wave: null, outcome: null, after: null });
    expect(heardQuery(read(''))).toBe('');
    expect(isFiltered(read(''))).toBe(false);
  });
  it('comes back the same from an address', () => {
    const query = `?show=untagged&wave=${id}&outcome=${id}&after=2026-03-01_${id}`;
    expect(heardQuery(read(query))).toBe(query);
  });
  it('shows everything only when asked', () => {
    expect(heardQuery(read('show=all'))).toBe('?show=all');
    expect(isFiltered(read('show=all'))).toBe(true);
  });
  it('leaves out what it cannot understand', () => {
    expect(read('show=everything&wave=1&outcome=;drop&after=yesterday_x')).toEqual(read(''));
    expect(read(`after=2026-99-01_${id}`).after).toBe(null);
  });
  it('does not count a later page as filtered', () => expect(isFiltered(read(`after=2026-03-01_${id}`))).toBe(false));
});
