import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { optionalText, requiredText } from './text.ts';

const schema = z.object({ title: requiredText(5), more: optionalText(5) });
const read = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema });
  return submission.status === 'success' ? submission.value : submission.reply().error;
};

describe('text from a form', () => {
  it('is kept without the space around it, line ends made one, and no NUL', () => {
    expect(read({ title: ' a\r\nb\0 ', more: '\u202b"<é' })).toEqual({ title: 'a\nb', more: '\u202b"<é' });
  });
  it('is missing when it is left out, empty or only space', () => {
    expect(read({})).toEqual({ title: ['required'] });
    expect(read({ title: '  ' })).toEqual({ title: ['required'] });
  });
  it('is null when it may be left out and is', () => {
    expect(read({ title: 'a', more: ' ' })).toEqual({ title: 'a', more: null });
    expect(read({ title: 'a' })).toEqual({ title: 'a', more: null });
  });
  it('has a limit', () => {
    expect(read({ title: '123456', more: '123456' })).toEqual({ title: ['tooLong'], more: ['tooLong'] });
  });
});
