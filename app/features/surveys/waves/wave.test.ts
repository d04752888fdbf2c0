import { describe, expect, it } from 'vitest';
import { canMove, graceUntil, hindrancesToOpening, isDueToClose, isLinkLive, WAVE_STATES } from './wave.ts';

const READY = { questions: 1, stopping: 0, missing: 0, unnamed: 0, isResponsibleSet: true };

describe('a wave', () => {
  it('opens once, then closes once, and never goes back', () => {
    const moves = WAVE_STATES.flatMap((from) => WAVE_STATES.filter((to) => canMove(from, to)).map((to) => `${from}>${to}`));
    expect(moves).toEqual(['draft>open', 'open>closed']);
  });
  it('may open when it is a draft with questions and a date to come', () => {
    expect(hindrancesToOpening({ state: 'draft', replyBy: '2027-03-02' }, READY, '2027-03-01')).toEqual([]);
  });
  it('may not promise an answer by today, as the database would refuse too', () => {
    expect(hindrancesToOpening({ state: 'draft', replyBy: '2027-03-01' }, READY, '2027-03-01')).toEqual(['reply_by_passed']);
  });
  it('may not open with questions that nobody can answer', () => {
    expect(hindrancesToOpening({ state: 'draft', replyBy: '2027-03-02' }, { ...READY, stopping: 1 }, '2027-03-01')).toEqual(['survey_not_ready']);
  });
  it('may not open while nobody is set down as responsible, for people are told before they answer', () => {
    expect(hindrancesToOpening({ state: 'draft', replyBy: '2027-03-02' }, { ...READY, isResponsibleSet: false }, '2027-03-01')).toEqual(['responsible_missing']);
  });
  it('names everything in the way at once', () => {
    expect(hindrancesToOpening({ state: 'closed', replyBy: '2027-01-01' }, { questions: 0, stopping: 1, missing: 2, unnamed: 3, isResponsibleSet: false }, '2027-03-01')).toEqual(['wave_not_draft', 'reply_by_passed', 'survey_has_no_questions', 'purposes_missing', 'outcomes_unnamed', 'responsible_missing']);
  });
});

describe('the dates of a wave', () => {
  it('say when it is due to close, and close nothing themselves', () => {
    expect(isDueToClose({ state: 'open', endsOn: '2027-03-01' }, '2027-03-01')).toBe(false);
    expect(isDueToClose({ state: 'open', endsOn: '2027-03-01' }, '2027-03-02')).toBe(true);
    expect(isDueToClose({ state: 'closed', endsOn: '2027-03-01' }, '2027-03-02')).toBe(false);
    expect(isDueToClose({ state: 'open', endsOn: null }, '2027-03-02')).toBe(false);
  });
  it('leave whoever had begun thirty days to send', () => {
    expect(graceUntil('2027-02-15')).toBe('2027-03-17');
  });
});

describe('a link', () => {
  it('leads to questions only while its wave is open and nobody stopped it', () => {
    expect(isLinkLive({ isRevoked: false }, { state: 'open' })).toBe(true);
    expect(isLinkLive({ isRevoked: true }, { state: 'open' })).toBe(false);
    expect(isLinkLive({ isRevoked: false }, { state: 'closed' })).toBe(false);
  });
});
