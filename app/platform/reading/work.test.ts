import { describe, expect, it } from 'vitest';
import { workOf } from '../../../tests/support/work.ts';
import { FORM_BYTES_MAX } from '../form-limits.ts';
import { readLinkAddress } from './address.ts';
import * as code from './code.ts';
import * as date from './date.ts';
import * as email from './email.ts';
import * as month from './month.ts';
import * as number from './number.ts';
import * as line from './typed-line.ts';

const WORK_MS = 200;
const RECEIPT_LENGTH = 12;

// What somebody types into a small box may be as long as a form: no reader of it may take longer than a moment (C1).
const LONG: Record<string, string> = Object.fromEntries(
  Object.entries({
    digits: '1', 'digits of another script': '٣', words: 'abcd ', months: 'january ', spaces: ' ', dashes: 'A-', 'groups of four': 'AB12-', 'groups of four with spaces': 'AB12 ',
    ats: 'a@', brackets: '<', commas: '1,', points: '1.', dots: '.', 'marks over letters': 'a\u0301', halves: '½', 'halves between words': 'a½', 'long gaps': `a${' '.repeat(2000)}`, 'marks unseen': '\u200f', slashes: '1/',
    'words for numbers': 'twenty ', weekdays: 'Monday ', ordinals: '1st ',
  }).map(([name, part]) => [name, part.repeat(Math.floor(FORM_BYTES_MAX / part.length))]),
);

/** Everything that reads one line of text. How long an address of ours may be, the HTTP server says before it is read. */
const READERS: Record<string, (text: string) => unknown> = {
  readCode: (text) => code.readCode(text, RECEIPT_LENGTH),
  tidyBoxes: (text) => date.tidyBoxes({ day: text }),
  readLinkAddress,
  readDate: (text) => date.readDate({ day: text, month: text, year: text }, '2026-11-27'),
  ...Object.fromEntries(Object.entries({ ...date, ...email, ...month, ...number, ...line }).filter(([name, read]) => typeof read === 'function' && read.length === 1 && name !== 'tidyBoxes')) as Record<string, (text: string) => unknown>,
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it.each(Object.entries(LONG))('reads %s as long as a form in a moment', async (_name, text) => {
    expect(await workOf(() => Promise.resolve(read(text)), WORK_MS)).toBeLessThan(WORK_MS);
  });
});
