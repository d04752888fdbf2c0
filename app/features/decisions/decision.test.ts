import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canBecome, DECISION_STATES, inOrderOfWeight, isInHand, isLaterThan, isPublished, PARTS, RUNGS, whereToFill, type Evidence } from './decision.ts';

const sql = (file: string) => readFileSync(new URL(`../../../supabase/${file}.sql`, import.meta.url), 'utf8');
const TABLES = sql('migrations/20261101000610_decisions');
const ROUTINES = sql('routines/decisions/decisions');

const heard = (id: string, voices: number, kind: 'asked' | 'theme' | 'voice'): Evidence => ({
  id,
  voices,
  effect: 'changed',
  whatChanged: 'The door is open on Saturdays.',
  reviewOn: null,
  theme: kind === 'voice' ? null : { id: 't', title: 'Weekends', definition: 'Things go wrong when services are shut.' },
  recommendation: kind === 'asked' ? { id: 'r', title: 'Open on Saturdays', ask: 'Open', putOn: null, answer: null, reason: null, repliedOn: null } : null,
  withdrawn: 0,
  heardOn: null,
  quotes: [],
});

describe('the evidence of a decision', () => {
  it('is read by weight, not by the chance of its ids', () => {
    const shuffled = [heard('a', 1, 'voice'), heard('b', 2, 'theme'), heard('c', 9, 'theme'), heard('d', 1, 'asked'), heard('e', 2, 'theme')];
    expect(inOrderOfWeight(shuffled).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'e', 'a']);
  });
});

describe('evidence that came after its decision', () => {
  it('is told from evidence that was there, and never where a day is not known', () => {
    const cases = [['2026-11-27', '2026-11-26'], ['2026-11-26', '2026-11-26'], [null, '2026-11-26'], ['2026-11-27', null]] as const;
    expect(cases.map(([heardOn, decidedOn]) => isLaterThan({ heardOn }, decidedOn))).toEqual([true, false, false, false]);
  });
});

describe('a decision', () => {
  it('is drafted, agreed, published and superseded; only an agreed one goes back to draft', () => {
    const moves = DECISION_STATES.flatMap((from) => DECISION_STATES.filter((to) => canBecome(from, to)).map((to) => `${from} > ${to}`));
    expect(moves).toEqual(['draft > agreed', 'agreed > draft', 'agreed > published', 'published > superseded']);
  });

  it('is either in hand or published, never both', () => {
    expect(DECISION_STATES.map((state) => isInHand(state) !== isPublished(state))).toEqual([true, true, true, true]);
  });

  it('never changes once published', () => {
    expect(canBecome('published', 'draft')).toBe(false);
    expect(canBecome('superseded', 'published')).toBe(false);
  });

  it('needs the parts the database asks for, in the same order', () => {
    const asked = /function private\.decision_lacks[\s\S]*?\$\$([\s\S]*?)\$\$/.exec(ROUTINES)?.[1] ?? '';
    expect(Object.keys(PARTS)).toEqual([...asked.matchAll(/then '([a-z_]+)' end/g)].map(([, part]) => part));
  });

  it('knows the rungs the database knows', () => {
    const known = /rung in \(([^)]*)\)/.exec(TABLES)?.[1] ?? '';
    expect([...known.matchAll(/'([a-z_]+)'/g)].map(([, rung]) => rung)).toEqual([...RUNGS]);
  });

  it('says where a missing part is filled in', () => {
    expect(whereToFill('reasons', '/register/nottingham/decisions/1')).toBe('/register/nottingham/decisions/1/edit#reasons');
    expect(whereToFill('evidence', '/register/nottingham/decisions/1')).toBe('/register/nottingham/decisions/1#evidence');
  });
});
