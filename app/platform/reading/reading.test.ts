import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meantPath, readLinkAddress } from './address.ts';
import { readCode } from './code.ts';
import { readDate } from './date.ts';
import { emailField, readEmail } from './email.ts';
import { readMonth } from './month.ts';
import { readNumber, readWhole } from './number.ts';
import { asMeant, isBlank } from './typed-line.ts';
import { holds } from '../../../tests/support/properties.ts';

/** What people typed, each with what it means; "ask" where it is not one thing for certain. */
function cases(name: string): [string, string][] {
  const rows: string[][] = parse(readFileSync(`tests/data/typed/${name}.csv`), { from: 2 });
  return rows.map(([typed = '', meant = '']) => [typed, meant]);
}
const asked = (value: string | number | null) => (value === null ? 'ask' : String(value));

describe('a number', () => {
  it.each(cases('numbers'))('%s is %s', (typed, meant) => expect(asked(readNumber(typed, ['nights']))).toBe(meant));

  it('takes the words of the question after it, in any case or number, and no others', () => {
    expect([readNumber('12 nights', ['How many nights did you sleep outside?']), readNumber('1 night', ['nights']), readNumber('3 nocy', ['noce'])]).toEqual([12, 1, 3]);
    expect([readNumber('12 nights'), readNumber('12 weeks', ['nights']), readNumber('5k', ['k of pounds', 'kilometres']), readNumber('3 million', ['miles'])]).toEqual([null, null, 5, null]);
    expect([readNumber('50 %'), readNumber('12 €')]).toEqual([50, 12]);
  });

  it('is never made of a part of the digits that were typed', () => {
    holds(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789., ’-£٣৩½²km/'), maxLength: 9 }), (typed) => {
      const number = readNumber(typed);
      const digits = asMeant(typed).replace(/\D/g, '').replace(/^0+/, '');
      if (number !== null && number !== 0) expect(digits.replace(/0+$/, '')).toBe(String(Math.abs(number)).replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, ''));
    }), { numRuns: 3000 });
  });

  it('is whole and in its range where that is asked for', () => {
    expect([readWhole('10', 0, 10), readWhole('11', 0, 10), readWhole('1.5', 0, 10), readWhole('1e1', 0, 10), readWhole('0x5', 0, 10)]).toEqual([10, null, null, null, null]);
  });
});

describe('a month', () => {
  it.each(cases('months'))('%s is %s', (typed, meant) => expect(asked(readMonth(typed))).toBe(meant));
});

describe('a date as far as it is known', () => {
  const read = (day: string, month: string, year: string) => readDate({ day, month, year }, '2026-11-27');
  it.each([
    ['', '', '2024', '2024'], ['', 'Sept', '2024', '2024-09'], ['9', '3', '2024', '2024-03-09'], ['৯', '৩', '২০২৪', '2024-03-09'],
    ['9/3/2024', '', '', '2024-03-09'], ['', '', '27th of March, 2024', '2024-03-27'], ['', '', 'March 27, 2024', '2024-03-27'], ['2024-03-09', '', '', '2024-03-09'],
    ['', '', '15 تشرين الأول 2024', '2024-10-15'], ['27', '11', '2026', '2026-11-27'], ['', '11', '2026', '2026-11'], ['', '', '1900', '1900'],
  ])('%s %s %s is %s', (day, month, year, date) => expect(read(day, month, year)).toEqual({ date }));
  it.each([
    ['', '', '2204', 'year', 'impossible'], ['', '', '0007', 'year', 'impossible'], ['', '', '1403', 'year', 'impossible'], ['12', '3', '99', 'year', 'century'],
    ['28', '11', '2026', 'year', 'ahead'], ['', '12', '2026', 'year', 'ahead'], ['', '', '2027', 'year', 'ahead'], ['31', '2', '2024', 'day', 'day'], ['9', '', '2024', 'month', 'month'],
    ['', '', '20245', 'year', 'year'], ['', '', '1 2 3 2024', 'year', 'year'], ['9', '3', '', 'year', 'year'], ['', '', '24', 'year', 'century'],
  ])('%s %s %s is asked about at the %s: %s', (day, month, year, wrong, why) => expect(read(day, month, year)).toEqual({ wrong, why }));
});

describe('an address for letters', () => {
  it.each(cases('emails'))('%s is %s', (typed, meant) => expect(asked(readEmail(typed))).toBe(meant));
  it.each(['a@x.example,b@y.example', 'a@x.example;b@y.example', 'a@x.example b@y.example', 'a@x.example, b@y.example', '<a@x.example>,<b@y.example>', 'a@x.example\nb@y.example'])('is one, never several: %j (L9)', (typed) => {
    expect([readEmail(typed), emailField.safeParse(typed).success]).toEqual([null, false]);
  });
  it('is in small letters for staff, who are known by it', () => expect([emailField.parse(' Sam@X.org. '), emailField.safeParse('a@b').success]).toEqual(['sam@x.org', false]));
});

describe('a code', () => {
  it.each(['Your code CMFC-W6BK-5TFT', 'CMFC-W6BK-5TFT is your code', 'Your code CMFC W6BK 5TFT.', 'code: cmfc-w6bk-5tft', 'Twój kod: CMFCW6BK5TFT', 'رمزك هو CMFC-W6BK-5TFT', '“CMFC–W6BK–5TFT”', 'Your code CMFC-W6BK-5TFT, keep it'])('is found in: %s', (typed) => {
    expect(readCode(typed, 12)).toBe('CMFCW6BK5TFT');
  });
  it.each(['CMFC-W6BK-5TFT and CMFC-W6BK-5TFV', 'your code cmfc w6bk 5tft here', 'CMFC-W6BK', 'CMFC-W6BK-5TFT-AAAA', 'keep this card safe please'])('is asked about: %s', (typed) => expect(readCode(typed, 12)).toBeNull());
  it('of another length is none', () => expect([readCode('Your code CMFC-W6BK-5TFT', 8), readCode('kept: CMFC-W6BK', 8)]).toEqual([null, 'CMFCW6BK']));
});

describe('a link that was copied with what stood around it', () => {
  it.each(['.', ',', ')', '%20', '%E2%80%8B', '.)', '%C2%A0', '%E2%80%A6', '%E2%80%9D'])('with %s leads on', (after) => expect(meantPath(`/respond/spring-2027${after}`)).toBe('/respond/spring-2027'));
  it('is left alone when nothing is wrong with it, and never leads to another site', () => {
    expect(['/', '/respond/demo', '/files/a.css', '/x/%', '/.', '/respond/a-b_'].map(meantPath)).toEqual([null, null, null, null, null, null]);
    expect([meantPath('//evil.example.'), meantPath('/%2F/evil.example.'), meantPath('/a%3Fb.')]).toEqual(['/evil.example', '/evil.example', '/a%3Fb']);
  });
  it('is the address of a survey in capitals, with another dash', () => {
    expect(['SPRING_2027', 'Spring–2027', 'spring—2027', ' spring 2027 ', 'spring-2027-'].map(readLinkAddress)).toEqual(Array(5).fill('spring-2027'));
  });
});

describe('what cannot be seen', () => {
  it.each(['', ' ', '\n\t', '\u200b\u200b', '\u2060', '\u00ad', '\u3164', '\u2800', '\ufe0f', '\u200b \u00ad\n'])('%j is nothing', (text) => expect(isBlank(text)).toBe(true));
  it.each(['a', '.', '٣', '\u200b?', '👍', 'ـ'])('%j is something', (text) => expect(isBlank(text)).toBe(false));
});
