import { describe, expect, it } from 'vitest';
import { ANSWERS, byDateOwed, canBecome, isOverdue, RECOMMENDATION_STATES, stateAfter } from './recommendation.ts';

describe('a recommendation', () => {
  it('goes to the board, is answered, and is then delivered or lapses', () => {
    const moves = RECOMMENDATION_STATES.flatMap((from) => RECOMMENDATION_STATES.filter((to) => canBecome(from, to)).map((to) => `${from} > ${to}`));
    expect(moves).toEqual(['draft > with_board', 'with_board > answered', 'answered > delivered', 'answered > lapsed']);
  });

  it('stays with the board when the answer is deferred', () => {
    expect(ANSWERS.filter((answer) => stateAfter(answer) === 'with_board')).toEqual(['deferred']);
  });

  it('is overdue from the day after the reply was owed, and only while it is with the board', () => {
    const owed = { state: 'with_board', replyBy: '2027-03-01' } as const;
    expect(isOverdue(owed, '2027-03-01')).toBe(false);
    expect(isOverdue(owed, '2027-03-02')).toBe(true);
    expect(isOverdue({ ...owed, state: 'answered' }, '2027-03-02')).toBe(false);
    expect(isOverdue({ ...owed, state: 'draft' }, '2027-03-02')).toBe(false);
  });

  it('is listed by the date its answer is owed', () => {
    const dates = ['2027-03-01', '2026-12-31', '2027-02-28'].map((replyBy) => ({ state: 'with_board', replyBy }) as const);
    expect(dates.sort(byDateOwed).map(({ replyBy }) => replyBy)).toEqual(['2026-12-31', '2027-02-28', '2027-03-01']);
  });
});
