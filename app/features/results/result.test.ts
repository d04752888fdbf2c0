import { describe, expect, it } from 'vitest';
import { translator } from '../../platform/i18n.server.ts';
import { questionSchema } from '../surveys/survey.schema.ts';
import type { Question } from '../surveys/survey.ts';
import { RESULTS } from '../surveys/kinds/results-by-kind.ts';
import { bandsOf, countInBand } from '../surveys/kinds/scale/bands.ts';
import { groupNames } from './names.ts';
import { bandText, togetherText } from '../surveys/counted/value-text.ts';
import { NOTHING, percent, type QuestionCounts } from '../surveys/counted/counts.ts';
import { sentenceOf } from './sentence.ts';

const t = translator('en');
const ask = (question: Partial<Question>): Question => questionSchema.parse({ id: 'q', kind: 'statement', text: 'Words', ...question });
const counted = (counts: Record<string, number>, answered: number, more: Partial<QuestionCounts> = {}): QuestionCounts => ({ ...NOTHING, answered, counts, ...more });
const inWords = (question: Question, counts: QuestionCounts, least = 8) => sentenceOf(question, counts, least, t);
const life = ask({ kind: 'scale', text: 'Overall, how satisfied are you with your life nowadays?' });
const anxious = ask({ kind: 'scale', text: 'Overall, how anxious did you feel yesterday?' });

describe('a question in one sentence', () => {
  it('always says its base, and never a margin of error (P7)', () => {
    expect(inWords(ask({}), counted({ agree: 3, strongly_agree: 1, not_sure: 4 }, 8))).toBe('Of the 8 people who took part and answered, 4 (50%) agreed or strongly agreed.');
    expect(inWords(ask({}), counted({}, 0))).toBe('Nobody has answered this question.');
    const choice = ask({ kind: 'choice', options: [{ id: 'a', text: 'A bus' }, { id: 'b', text: 'A train' }] });
    expect(inWords(choice, counted({ a: 2, b: 5 }, 7))).toBe('Of the 7 people who took part and answered, 5 (71%) chose “A train”, the answer given most often.');
  });

  it('tells lowest, middle and highest only of as many people as the programme asks for', () => {
    const nights = ask({ kind: 'number', unit: 'nights' });
    expect(inWords(nights, counted({}, 7))).toContain('told once 8 people have');
    expect(inWords(nights, counted({}, 7), 12)).toContain('told once 12 people have');
    expect(inWords(nights, counted({}, 9, { numbers: { median: 4, lowest: 0, highest: 31 } }))).toBe('Of the 9 people who took part and answered, the lowest number was 0, the middle one 4 and the highest 31 nights.');
  });
});

describe('the wellbeing questions', () => {
  it('are known by their exact words, and told by the bands of the ONS; anxiety has its own', () => {
    expect(bandsOf(life)?.map(({ from, to }) => [from, to])).toEqual([[0, 4], [5, 6], [7, 8], [9, 10]]);
    expect(bandsOf(anxious)?.map(({ from, to }) => [from, to])).toEqual([[0, 1], [2, 3], [4, 5], [6, 10]]);
    expect(bandsOf(ask({ kind: 'scale', text: 'How much do you trust the team?' }))).toBeNull();
    expect(RESULTS.scale.marked(anxious)).toEqual(['6', '7', '8', '9', '10']);
    expect([anxious, life].map((question) => RESULTS.scale.picked(question, RESULTS.scale.marked(question), t)), 'by group as in the sentence').toEqual(['chose 6 or more', 'chose 7 or more']);
    expect(countInBand(counted({ 6: 1, 10: 2, 5: 9 }, 12), { word: 'high', from: 6, to: 10 })).toBe(3);
    expect(inWords(anxious, counted({ 6: 3, 0: 3 }, 6))).toBe('Of the 6 people who took part and answered, 3 (50%) were in the high band (6 to 10).');
    expect(inWords(life, counted({ 6: 3, 7: 3 }, 6))).toContain('3 (50%) were in the high or very high band (7 to 10)');
  });
});

describe('what readers without raw access are told', () => {
  const stay = ask({ kind: 'choice', options: [{ id: 'a', text: 'A flat' }, { id: 'b', text: 'A refuge' }, { id: 'c', text: 'A tent' }] });

  it('names as the most given only what nobody counted together can outdo', () => {
    const told = (a: number, together: number | null) => inWords(stay, counted({ a }, 40, { rest: 2, together: [{ keys: ['c', 'b'], people: together }] }));
    expect(told(30, 10)).toBe('Of the 40 people who took part and answered, 30 (75%) chose “A flat”, the answer given most often.');
    expect(told(19, 21)).toBe('Of the 40 people who took part and answered, 19 (48%) gave the answer “A flat”.');
    expect(told(30, null)).toContain('gave the answer');
    expect(inWords(stay, counted({}, 40, { rest: 2 }))).toBe('40 people answered.');
  });

  it('lists no option that is not told, and says which are counted together', () => {
    expect(RESULTS[stay.kind].tally(stay, counted({ a: 30 }, 40, { rest: 0 })).map(({ key }) => key)).toEqual(['a']);
    expect(togetherText(stay, ['c', 'b'], t)).toBe('A refuge and A tent, counted together');
  });

  it('says numbers and years in bands, the first and the last without an end', () => {
    const nights = ask({ kind: 'number', unit: 'nights' });
    const born = ask({ kind: 'date' });
    const bands = [{ from: null, to: 5 }, { from: 5, to: 10 }, { from: 10, to: 11 }, { from: 11, to: null }];
    expect(bands.map((band) => bandText(nights, band, t))).toEqual(['Below 5 nights', '5 to 9 nights', '10 nights', '11 nights or more']);
    expect(bands.map(({ from, to }) => bandText(born, { from: from && from + 1900, to: to && to + 1900 }, t))).toEqual(['Before 1905', '1905 to 1909', '1910', '1911 or later']);
    expect(bandText(nights, { from: 0.5, to: 1.5 }, t)).toBe('From 0.5 to below 1.5 nights');
    expect(inWords(nights, counted({}, 9, { rest: 0 }))).toBe('9 people gave a number.');
  });
});

describe('what is counted', () => {
  it('stands in the order it was offered, with what nobody chose', () => {
    expect(RESULTS.statement.tally(ask({}), counted({ agree: 2 }, 2)).map(({ key, count }) => `${key} ${count}`)).toEqual(['strongly_agree 0', 'agree 2', 'neither 0', 'disagree 0', 'strongly_disagree 0', 'not_sure 0']);
    expect(RESULTS.date.tally(ask({ kind: 'date' }), counted({ 2021: 1, 2019: 2 }, 3)).map(({ key }) => key)).toEqual(['2019', '2021']);
    expect(RESULTS.choice.tally(ask({ kind: 'choice', options: [{ id: 'a', text: 'A' }, { id: 'p', text: 'No', role: 'prefer_not' }] }), counted({}, 0)).map(({ key }) => key)).toEqual(['a']);
    expect(percent(1, 3)).toBe(33);
    expect(percent(0, 0)).toBe(0);
  });

  it('names groups in words, whoever is of none of them last', () => {
    expect(groupNames('language', ['', 'cy'], t)).toBe('Welsh and Another language');
    expect(groupNames('priority_group', ['', 'Women', 'Young people'], t)).toBe('Women, Young people and No group known');
  });
});
