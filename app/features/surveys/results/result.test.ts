import { describe, expect, it } from 'vitest';
import { translator } from '../../../platform/i18n.server.ts';
import { questionSchema } from '../survey.schema.ts';
import type { Question } from '../survey.ts';
import { groupNames, markedValues } from './names.ts';
import { bandsOf, countInBand, percent, tally, type QuestionCounts } from './result.ts';
import { sentenceOf } from './sentence.ts';

const t = translator('en');
const ask = (question: Partial<Question>): Question => questionSchema.parse({ id: 'q', kind: 'statement', text: 'Words', ...question });
const counted = (counts: Record<string, number>, answered: number, more: Partial<QuestionCounts> = {}): QuestionCounts => ({ answered, skipped: 0, notAsked: 0, preferNot: 0, passed: 0, numbers: null, counts, ...more });
const life = ask({ kind: 'scale', text: 'Overall, how satisfied are you with your life nowadays?' });
const anxious = ask({ kind: 'scale', text: 'Overall, how anxious did you feel yesterday?' });

describe('a question in one sentence', () => {
  it('always says its base, and never a margin of error (P7)', () => {
    expect(sentenceOf(ask({}), counted({ agree: 3, strongly_agree: 1, not_sure: 4 }, 8), t)).toBe('Of the 8 people who took part and answered, 4 (50%) agreed or strongly agreed.');
    expect(sentenceOf(ask({}), counted({}, 0), t)).toBe('Nobody has answered this question.');
    const choice = ask({ kind: 'choice', options: [{ id: 'a', text: 'A bus' }, { id: 'b', text: 'A train' }] });
    expect(sentenceOf(choice, counted({ a: 2, b: 5 }, 7), t)).toBe('Of the 7 people who took part and answered, 5 (71%) chose “A train”, the answer given most often.');
  });

  it('tells lowest, middle and highest only of eight people or more', () => {
    const nights = ask({ kind: 'number', unit: 'nights' });
    expect(sentenceOf(nights, counted({}, 7), t)).toContain('told once 8 people have');
    expect(sentenceOf(nights, counted({}, 9, { numbers: { median: 4, lowest: 0, highest: 31 } }), t)).toBe('Of the 9 people who took part and answered, the lowest number was 0, the middle one 4 and the highest 31 nights.');
  });
});

describe('the wellbeing questions', () => {
  it('are known by their exact words, and told by the bands of the ONS; anxiety has its own', () => {
    expect(bandsOf(life)?.map(({ from, to }) => [from, to])).toEqual([[0, 4], [5, 6], [7, 8], [9, 10]]);
    expect(bandsOf(anxious)?.map(({ from, to }) => [from, to])).toEqual([[0, 1], [2, 3], [4, 5], [6, 10]]);
    expect(bandsOf(ask({ kind: 'scale', text: 'How much do you trust the team?' }))).toBeNull();
    expect(markedValues(anxious)).toEqual(['6', '7', '8', '9', '10']);
    expect(countInBand(counted({ 6: 1, 10: 2, 5: 9 }, 12), { word: 'high', from: 6, to: 10 })).toBe(3);
    expect(sentenceOf(anxious, counted({ 6: 3, 0: 3 }, 6), t)).toBe('Of the 6 people who took part and answered, 3 (50%) were in the high band (6 to 10).');
    expect(sentenceOf(life, counted({ 6: 3, 7: 3 }, 6), t)).toContain('3 (50%) were in the high or very high band (7 to 10)');
  });
});

describe('what is counted', () => {
  it('stands in the order it was offered, with what nobody chose', () => {
    expect(tally(ask({}), counted({ agree: 2 }, 2)).map(({ key, count }) => `${key} ${count}`)).toEqual(['strongly_agree 0', 'agree 2', 'neither 0', 'disagree 0', 'strongly_disagree 0', 'not_sure 0']);
    expect(tally(ask({ kind: 'date' }), counted({ 2021: 1, 2019: 2 }, 3)).map(({ key }) => key)).toEqual(['2019', '2021']);
    expect(tally(ask({ kind: 'choice', options: [{ id: 'a', text: 'A' }, { id: 'p', text: 'No', role: 'prefer_not' }] }), counted({}, 0)).map(({ key }) => key)).toEqual(['a']);
    expect(percent(1, 3)).toBe(33);
    expect(percent(0, 0)).toBe(0);
  });

  it('names groups in words, whoever is of none of them last', () => {
    expect(groupNames('language', ['', 'cy'], t)).toBe('Welsh and Another language');
    expect(groupNames('priority_group', ['', 'Women', 'Young people'], t)).toBe('Women, Young people and No group known');
  });
});
