import { describe, expect, it } from 'vitest';
import { canMove, chooseLevel, compareElements, countByLevel, findDraft, findPublished, findVersion, groupByKind, standingOf, type Element, type TheoryVersion } from './theory.ts';

const version = (number: number, state: TheoryVersion['state'] = 'published'): TheoryVersion => ({ id: `v${number}`, number, state, publishedOn: state === 'draft' ? null : '2027-03-01' });
const element = (id: string, rest: Partial<Element> = {}): Element => ({ id, position: 1, level: 'system', kind: 'output', text: id, theme: null, priorityGroup: null, indicators: [], ...rest });

describe('the versions of a theory', () => {
  const versions = [version(3, 'draft'), version(2), version(1)];

  it('stand as draft, current or older', () => {
    expect(versions.map((one) => standingOf(one, versions))).toEqual(['draft', 'current', 'older']);
  });

  it('are found by number, as the draft, or as the one that stands', () => {
    expect(findVersion(versions, null)?.number).toBe(2);
    expect(findVersion(versions, 'draft')?.number).toBe(3);
    expect(findVersion(versions, '1')?.number).toBe(1);
    expect(findVersion(versions, '9')).toBeNull();
    expect(findVersion(versions, '1 or 2')).toBeNull();
  });

  it('begin with a draft, and nothing stands until it is published', () => {
    const first = [version(1, 'draft')];
    expect(findPublished(first)).toBeNull();
    expect(findVersion(first, null)).toEqual(findDraft(first));
    expect(findVersion([], null)).toBeNull();
  });

  it('never change once published', () => {
    expect(canMove('published', 'edit')).toBe(false);
    expect(canMove('published', 'begin_draft')).toBe(true);
    expect(canMove('draft', 'publish')).toBe(true);
  });
});

describe('the elements of a version', () => {
  const elements = [element('b', { kind: 'impact' }), element('a'), element('c', { level: 'individual' })];

  it('are shown by level, kinds in the order of a theory of change', () => {
    expect(groupByKind(elements, 'system').map(({ kind }) => kind)).toEqual(['output', 'impact']);
    expect(countByLevel(elements)).toEqual({ system: 2, service: 0, individual: 1 });
  });

  it('open on the level asked for, else on the first that holds something', () => {
    expect(chooseLevel(elements, 'individual')).toBe('individual');
    expect(chooseLevel(elements, 'nonsense')).toBe('system');
    expect(chooseLevel([element('c', { level: 'individual' })], null)).toBe('individual');
    expect(chooseLevel([], null)).toBe('system');
  });

  it('are compared by identity, so a reworded one is changed and one moved in the list is not', () => {
    const after = [element('a', { text: 'reworded' }), element('b', { kind: 'impact', position: 7 }), element('d')];
    const { added, changed, removed } = compareElements(elements, after);
    expect([added, changed, removed.map(({ id }) => id)]).toEqual([['d'], ['a'], ['c']]);
  });

  it('count as changed when an indicator is', () => {
    const indicator = { metric: 'Share housed', unit: null, baseline: null, target: null, availability: null };
    expect(compareElements([element('a')], [element('a', { indicators: [indicator] })]).changed).toEqual(['a']);
    expect(compareElements([element('a', { indicators: [indicator] })], [element('a', { indicators: [{ ...indicator }] })]).changed).toEqual([]);
  });
});
