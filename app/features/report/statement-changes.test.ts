import { describe, expect, it } from 'vitest';
import type { RatedStatement } from './outcome-evidence.server.ts';
import { overWaves } from './statement-changes.ts';

const rated = (question: string, listening: string, agree: number, disagree: number): RatedStatement => ({
  question, listening, base: agree + disagree, counts: [{ rating: 'agree', count: agree }, { rating: 'disagree', count: disagree }],
});

describe('a statement over waves', () => {
  it('tells each wave with its base, and the change from the one before', () => {
    expect(overWaves([rated('I feel safe', 'First', 40, 40), rated('I feel safe', 'Second', 30, 20), rated('I decide', 'First', 5, 5)])).toEqual([
      { question: 'I feel safe', waves: [{ listening: 'First', agreeing: 40, base: 80, change: null }, { listening: 'Second', agreeing: 30, base: 50, change: 10 }] },
      { question: 'I decide', waves: [{ listening: 'First', agreeing: 5, base: 10, change: null }] },
    ]);
  });

  it('tells no change where one of the shares is hardly more than a pointer (rule P7)', () => {
    expect(overWaves([rated('I feel safe', 'First', 3, 2), rated('I feel safe', 'Second', 30, 20)])[0]?.waves[1]?.change).toBeNull();
  });
});
