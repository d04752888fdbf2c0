import { describe, expect, it } from 'vitest';
import { plainNameSchema } from './outcome-name.schema.ts';
import { plainNameIn } from './outcome-name.ts';

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
