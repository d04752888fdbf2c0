import { parseWithZod } from '@conform-to/zod/v4';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { dateParts, futureDate, partsOfDate, pastDate, requiredDate, typedDate } from './dates.ts';
import { formState } from './form-state.ts';

const read = (day?: string, month?: string, year?: string) => {
  const result = dateParts.safeParse({ day, month, year });
  return result.success ? result.data : result.error.issues[0]?.message;
};

describe('a date in three boxes', () => {
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T12:00:00Z') }));
  afterAll(() => void vi.useRealTimers());

  it.each([
    ['27', '3', '2027', '2027-03-27'],
    [' 27 ', '03', '27', '2027-03-27'],
    ['1st', 'March', '2027', '2027-03-01'],
    ['2', 'sept', '2027', '2027-09-02'],
    ['\u200b5', '\u200e12', '2026', '2026-12-05'],
    ['29', '2', '2028', '2028-02-29'],
    ['27/3/2027', '', '', '2027-03-27'],
    ['27 March 2027', '', '', '2027-03-27'],
  ])('reads %s %s %s', (day, month, year, iso) => expect(read(day, month, year)).toBe(iso));

  it.each([
    ['29', '2', '2027'],
    ['0', '1', '2027'],
    ['3', '13', '2027'],
    ['3', '', '2027'],
    ['3', 'soon', '2027'],
    ['3', '4', '227'],
  ])('refuses %s %s %s', (day, month, year) => expect(read(day, month, year)).toBe('date'));

  it('is nothing when nothing was typed', () => {
    expect(read('', '', '')).toBeNull();
    expect(read()).toBeNull();
  });

  it('can be required, and required to lie ahead', () => {
    expect(requiredDate.safeParse({}).error?.issues[0]?.message).toBe('date');
    expect(futureDate.safeParse({ day: '1', month: '1', year: '2001' }).error?.issues[0]?.message).toBe('date.past');
    expect(futureDate.parse({ day: '1', month: '1', year: '2034' })).toBe('2034-01-01');
  });

  it('is asked about when the year cannot be, and never lies ahead of what it is the date of', () => {
    expect([read('12', '3', '99'), read('1', '4', '2062'), read('1', '4', '1403'), read('1', '4', '0007')]).toEqual(['date.century', 'date.year', 'date.year', 'date.year']);
    expect(pastDate.safeParse({ day: '1', month: '1', year: '2034' }).error?.issues[0]?.message).toBe('date.future');
    expect([pastDate.parse({ day: '9', month: 'أيلول', year: '2024' }), pastDate.parse({})]).toEqual(['2024-09-09', null]);
  });

  it('keeps what was typed, and puts the message at the field, when a form is sent back', () => {
    const form = new FormData();
    form.set('replyBy.day', '31');
    form.set('replyBy.month', 'June');
    form.set('replyBy.year', '');
    const submission = parseWithZod(form, { schema: z.object({ replyBy: requiredDate }) });
    const state = formState(submission.reply(), ((key: string) => key) as never);
    expect(typedDate(state, 'replyBy')).toEqual({ day: '31', month: 'June', year: '' });
    expect(state.problems).toEqual([{ href: '#replyBy', text: 'errors:date' }]);
  });

  it('is asked for when the form left it out', () => {
    const submission = parseWithZod(new FormData(), { schema: z.object({ replyBy: requiredDate }) });
    expect(submission.reply().error).toEqual({ replyBy: ['date'] });
  });

  it('takes a known date apart', () => {
    expect(partsOfDate('2027-03-07')).toEqual({ day: '7', month: '3', year: '2027' });
    expect(partsOfDate(null)).toEqual({ day: '', month: '', year: '' });
  });
});
