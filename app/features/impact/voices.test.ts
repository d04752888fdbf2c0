import { expect, test } from 'vitest';
import { groupByVoice, wordsFirst } from './voices.ts';

const said = (voice: number, question: string) => ({ voice, contributionId: null, question, listening: 'Survey', isWords: false, words: null, language: null, translation: null });

test('one person is one voice, however much they said', () => {
  const voices = groupByVoice([said(1, 'a'), said(1, 'b'), said(2, 'a')]);
  expect(voices.map(({ number, said: parts }) => [number, parts.length])).toEqual([[1, 2], [2, 1]]);
});

test('words that may be read come before those that are only counted', () => {
  const read = { ...said(2, 'b'), isWords: true, words: 'A key', language: 'en' };
  expect(wordsFirst(groupByVoice([said(1, 'a'), read, said(3, 'a')])).map(({ number }) => number)).toEqual([2, 1, 3]);
});

test('nobody is no voice', () => expect(groupByVoice([])).toEqual([]));
