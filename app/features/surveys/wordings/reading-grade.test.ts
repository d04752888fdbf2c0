import { describe, expect, it } from 'vitest';
import { acronymsIn, longestSentence, longWordsIn, readingGrade, sentencesIn, syllablesIn } from './reading-grade.ts';

describe('syllables', () => {
  it.each(Object.entries({
    I: 1, the: 1, made: 1, make: 1, moved: 1, choices: 2, services: 3, people: 2, table: 2, able: 2, wanted: 2, worked: 1, positive: 3, future: 2,
    story: 2, idea: 3, organisation: 5, organisations: 5, experience: 4, statement: 2, relevant: 3, multidisciplinary: 7, effectively: 4,
    being: 2, science: 2, create: 2, social: 2, question: 2, area: 3, statutory: 4, homelessness: 3, support: 2, change: 1, changes: 2, homes: 1, trauma: 2, safe: 1, safely: 2,
  }))('%s has %i', (word, count) => expect(syllablesIn(word)).toBe(count));
});

describe('the reading grade', () => {
  it('is the formula of Flesch and Kincaid', () => {
    // 6 words, one sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
    // Two sentences of five words with 13 syllables in all.
    expect(readingGrade('You can skip any question. We do not keep names.')).toBeCloseTo(0.39 * 5 + 11.8 * (12 / 10) - 15.59, 2);
  });

  it('is low for plain words and high for the words of offices', () => {
    expect(readingGrade('Do staff listen when you tell them what you need?')).toBeLessThan(6);
    expect(readingGrade('To what extent do multidisciplinary organisations collaborate effectively regarding accommodation?')).toBeGreaterThan(12);
  });

  it('says nothing of a few words', () => expect(readingGrade('Multidisciplinary collaboration')).toBeNull());
  it('names the long words, the longest first', () => expect(longWordsIn('Accommodation and support from organisations. Accommodation!')).toEqual(['accommodation', 'organisations']));
});

describe('sentences', () => {
  it('are counted as their language divides them', () => {
    expect(sentencesIn('One. Two?\nThree', 'en')).toHaveLength(3);
    expect(longestSentence('A short one. This one has six words here.', 'en')).toBe(6);
    expect(longestSentence('هل تشعر بالأمان هنا؟ نعم.', 'ar')).toBe(4);
    expect(longestSentence('', 'en')).toBe(0);
  });
  it('show their acronyms', () => expect(acronymsIn('Is the MDT OK? I saw 2 GPs at St John’s.', 'en')).toEqual(['MDT', 'GPs']));
});
