import { describe, expect, it } from 'vitest';
import { plainNameSchema } from './outcome-name.schema.ts';
import { inPlainWords, plainNameIn } from './outcome-name.ts';

describe('a plain name', () => {
  it('is told in the language that is read, else in English and said to be', () => {
    const name = { en: 'Homes that fit', pl: 'Domy dla ludzi' };
    expect(plainNameIn(name, 'pl')).toEqual({ text: 'Domy dla ludzi', language: 'pl' });
    expect(plainNameIn(name, 'ar')).toEqual({ text: 'Homes that fit', language: 'en' });
  });

  it('has English, or is no name at all', () => {
    expect(plainNameSchema.safeParse({ name: { pl: 'Domy' } }).success).toBe(false);
    expect(plainNameSchema.parse({ name: { en: ' Homes ', pl: '' } })).toEqual({ en: 'Homes' });
    expect(plainNameSchema.parse({})).toEqual({});
  });
});

describe('the plan in plain words', () => {
  it('tells an outcome by its plain name, and the rest as it stands', () => {
    const elements = [{ id: 'a', text: 'Services flex to people with SMD' }, { id: 'b', text: 'Outreach' }];
    expect(inPlainWords(elements, new Map([['a', { en: 'Services that bend for you' }]])).map(({ text }) => text)).toEqual(['Services that bend for you', 'Outreach']);
  });
});
