import { describe, expect, it } from 'vitest';
import { reasonOf } from './face.ts';

const introduction = { text: 'We want to know what help is like. A board reads it.', language: 'en' };

describe('why a survey asks', () => {
  it('is the first sentence of its introduction, and the rest is for those who want it', () => {
    expect(reasonOf({ reasons: {} }, introduction, 'en')).toEqual({ sentence: { text: 'We want to know what help is like.', language: 'en' }, more: introduction });
    expect(reasonOf({ reasons: {} }, { text: 'Only this.', language: 'en' }, 'en').more).toBeNull();
    expect(reasonOf({ reasons: {} }, null, 'en')).toEqual({ sentence: null, more: null });
  });

  it('is the programme’s own sentence where there is one in the language that is read, and in no other', () => {
    expect(reasonOf({ reasons: { pl: 'Pytamy, bo chcemy zmian.' } }, introduction, 'pl').sentence).toEqual({ text: 'Pytamy, bo chcemy zmian.', language: 'pl' });
    expect(reasonOf({ reasons: { pl: 'Pytamy, bo chcemy zmian.' } }, introduction, 'ar').sentence?.language).toBe('en');
  });
});
