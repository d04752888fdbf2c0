import { describe, expect, it } from 'vitest';
import { writtenDate, writtenMonth } from './written.ts';

describe('written dates', () => {
  it.each([
    ['en', '3 March 2027', 'March 2027'],
    ['cy', '3 Mawrth 2027', 'Mawrth 2027'],
    ['pl', '3 marca 2027', 'marzec 2027'],
    ['ar', '3 مارس 2027', 'مارس 2027'],
    ['ur', '3 مارچ، 2027', 'مارچ 2027'],
  ])('are written as people write them in %s', (language, date, month) => {
    expect(writtenDate('2027-03-03', language)).toBe(date);
    expect(writtenMonth('2027-03-03', language)).toBe(month);
  });

  it('are those of the place, whatever the hour', () => {
    expect(writtenDate('2027-07-01T23:30:00Z', 'en')).toBe('2 July 2027');
  });
});
