import { describe, expect, test } from 'vitest';
import { byLevel, filterFrom, isIn, partByVoice, withFilter, type ReportedOutcome } from './report.ts';

const outcome = (id: string, given: Partial<ReportedOutcome>): ReportedOutcome => ({
  id, level: 'system', kind: 'impact', text: id, priorityGroup: null, voices: 0, ratings: 0, agreeing: 0, decisions: 0, openRecommendations: 0, ...given,
});

describe('the filter', () => {
  test('reads what it knows and lets the rest be', () => {
    expect(filterFrom(new URLSearchParams('level=service&kind=impact'))).toEqual({ level: 'service', kind: 'impact' });
    expect(filterFrom(new URLSearchParams('level=planet'))).toEqual({ level: null, kind: null });
  });

  test('goes into an address and comes back the same', () => {
    const filter = { level: 'individual', kind: 'short_term_outcome' } as const;
    expect(filterFrom(new URL(withFilter('/board/x', filter), 'http://localhost').searchParams)).toEqual(filter);
    expect(withFilter('/board/x', { level: null, kind: null })).toBe('/board/x');
  });

  test('keeps what fits both parts', () => {
    const system = outcome('a', {});
    expect(isIn(system, { level: 'system', kind: null })).toBe(true);
    expect(isIn(system, { level: 'system', kind: 'short_term_outcome' })).toBe(false);
  });
});

describe('the outcomes', () => {
  const all = [outcome('a', { level: 'individual', voices: 3 }), outcome('b', {}), outcome('c', { level: 'system', voices: 1 })];

  test('stand by level in the order of the theory of change', () => {
    expect(byLevel(all).map(({ level, outcomes }) => [level, outcomes.map(({ id }) => id)])).toEqual([['system', ['b', 'c']], ['individual', ['a']]]);
  });

  test('are each either heard or not', () => {
    const { heard, unheard } = partByVoice(all);
    expect(heard.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(unheard.map(({ id }) => id)).toEqual(['b']);
  });
});
