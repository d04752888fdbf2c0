import type { Said } from '../surveys/wording.ts';
import { describe, expect, it } from 'vitest';
import { foundTrailShape, isPromiseOverdue, stageOf, trailAsRead, waitingOf, waysOf, type HeardWords, type ReceiptTrail } from './receipt-trail.ts';

const said = (id: string, reached: Partial<HeardWords> = {}): HeardWords => ({ id, question: null, body: 'A key', rating: null, given: null, language: 'en', outcomes: [], themes: [], decisions: [], ...reached });
const theme = { id: 't', title: 'Keys', definition: 'People need keys', side: 'for' as const, recommendations: [] };
const asked = { ...theme, recommendations: [{ id: 'r', title: 'Cut keys', board: 'Board', replyBy: '2027-01-01', state: 'with_board' as const, isOverdue: false, answer: null, reason: null, repliedOn: null }] };
const decision = { id: 'd', title: 'Keys for all', board: 'Board', decidedOn: '2027-01-01', state: 'published' as const, effect: 'changed' as const, whatChanged: 'Keys were cut', reviewOn: null };
const trail = (contributions: HeardWords[]): ReceiptTrail => ({ programme: 'P', slug: 'p', survey: { text: 'S', language: 'en' }, receivedIn: '2026-11-01', replyBy: '2027-02-01', consents: [], contributions });

describe('receipt trail', () => {
  it('says how far words have come', () => {
    expect(stageOf(said('a'))).toBe('received');
    expect(stageOf(said('a', { themes: [theme] }))).toBe('theme');
    expect(stageOf(said('a', { themes: [theme, asked] }))).toBe('asked');
    expect(stageOf(said('a', { decisions: [decision] }))).toBe('decided');
  });

  it('puts what went furthest first, and keeps the rest apart in the order given', () => {
    const all = [said('1'), said('2', { themes: [theme] }), said('3', { decisions: [decision] }), said('4')];
    expect(waysOf(all).map((way) => way.said.map(({ id }) => id))).toEqual([['3'], ['2']]);
    const { read, counted } = waitingOf([...all, said('5', { body: null, rating: 'agree' })]);
    expect(read.map(({ id }) => id)).toEqual(['1', '4']);
    expect(counted.map(({ id }) => id), 'a rating is counted, and nobody is still reading it').toEqual(['5']);
  });

  it('tells once what several answers came to together', () => {
    const [homes, safety] = ['Homes', 'Safety'].map((text) => ({ text, language: 'en' })) as [Said, Said];
    const again = { ...decision, whatChanged: 'Doors were changed too' };
    const [way, other] = waysOf([
      said('1', { themes: [theme], decisions: [decision, again], outcomes: [homes, safety] }),
      said('2', { themes: [theme], decisions: [decision, again], outcomes: [homes] }),
    ]);
    expect(other).toBeUndefined();
    expect(way?.said).toHaveLength(2);
    expect(way?.outcomes).toEqual([homes, safety]);
    expect(way?.decisions.map(({ id, changes }) => [id, changes.map(({ whatChanged }) => whatChanged)])).toEqual([['d', ['Keys were cut', 'Doors were changed too']]]);
  });

  it('does not mix words for a theme with words against it', () => {
    expect(waysOf([said('1', { themes: [theme] }), said('2', { themes: [{ ...theme, side: 'against' }] })])).toHaveLength(2);
  });

  it('owns up when the promised date has passed and no board was asked', () => {
    expect(isPromiseOverdue(trail([said('1', { themes: [theme] })]), '2027-02-01')).toBe(false);
    expect(isPromiseOverdue(trail([said('1', { themes: [theme] })]), '2027-02-02')).toBe(true);
    expect(isPromiseOverdue(trail([said('1', { themes: [asked] })]), '2027-02-02')).toBe(false);
  });

  it('shows what was asked in the words of a reading: language, easy words, else the survey’s own (A8, A9)', () => {
    const definition = {
      translations: { ar: { title: 'العنوان' } },
      questions: [{ id: 'q', kind: 'choice', text: 'Where?', easy: { text: 'Where, in easy words?' }, options: [{ id: 'a', text: 'Home' }], translations: { ar: { text: 'أين؟', options: { a: 'بيت' } } } }],
    };
    const found = foundTrailShape.parse({ ...trail([]), survey: 'Title', definition, language: 'ar', variant: 'audio', contributions: [{ ...said('1'), question: 'q', body: null, given: { choices: ['a'] } }] });
    const wordsIn = (language: string, variant: 'standard' | 'easy_read') => {
      const { survey, contributions } = trailAsRead(found, { language, variant });
      const wording = contributions[0]?.question?.wording;
      return [survey.text, wording?.text, wording?.options[0]?.text.text];
    };
    expect(found.variant).toBe('standard');
    expect(wordsIn('ar', 'easy_read')).toEqual(['العنوان', { text: 'أين؟', language: 'ar' }, 'بيت']);
    expect(wordsIn('en', 'easy_read')).toEqual(['Title', { text: 'Where, in easy words?', language: 'en' }, 'Home']);
    expect(wordsIn('pl', 'standard')).toEqual(['Title', { text: 'Where?', language: 'en' }, 'Home']);
  });
});
