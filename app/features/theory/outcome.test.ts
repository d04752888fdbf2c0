import { describe, expect, it } from 'vitest';
import { groupOutcomes, type Outcome } from './outcome.ts';

const outcome = (id: string, level: Outcome['level'], kind: Outcome['kind']): Outcome => ({ id, level, kind, text: id, priorityGroup: null });

describe('groups of outcomes', () => {
  it('run from system to individual and from short term to impact, and leave nothing out', () => {
    const groups = groupOutcomes([outcome('a', 'individual', 'impact'), outcome('b', 'system', 'impact'), outcome('c', 'system', 'short_term_outcome'), outcome('d', 'system', 'impact')]);
    expect(groups.map(({ level, kind, outcomes }) => [level, kind, outcomes.map(({ id }) => id)])).toEqual([
      ['system', 'short_term_outcome', ['c']],
      ['system', 'impact', ['b', 'd']],
      ['individual', 'impact', ['a']],
    ]);
  });
  it('are none when there is no outcome', () => expect(groupOutcomes([])).toEqual([]));
});
