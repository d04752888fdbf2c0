import { expect, test } from 'vitest';
import { groupByVoice, partByWords } from './voices.ts';

const said = (voice: number, question: string) => ({ voice, contributionId: null, question, listening: 'Survey', isWords: false, words: null, language: null, translation: null });

test('one person is one voice, however much they said', () => {
  const voices = groupByVoice([said(1, 'a'), said(1, 'b'), said(2, 'a')]);
  expect(voices.map(({ number, said: parts }) => [number, parts.length])).toEqual([[1, 2], [2, 1]]);
});

test('those whose words may be read are parted from those who are only counted', () => {
  const read = { ...said(2, 'b'), isWords: true, words: 'A key', language: 'en' };
  const parted = partByWords(groupByVoice([said(1, 'a'), read, said(3, 'a')]));
  expect([parted.read, parted.counted].map((voices) => voices.map(({ number }) => number))).toEqual([[2], [1, 3]]);
});

test('nobody is no voice', () => expect(groupByVoice([])).toEqual([]));
