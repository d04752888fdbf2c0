import type { Condition } from '../../../surveys/condition.ts';
import type { FilledIn, PackedPage } from '../pack.ts';

// What a form says and which pages it leads to, for a phone without signal. What is sent later is the form as it was
// filled in, so the server reads it as it always does; this reading is made small and only finds the way on. The server's
// judges are condition.ts, pages.ts and kinds/readings.ts, which are too heavy to send; property tests compare them.

type Asked = Pick<Extract<PackedPage, { of?: undefined }>, 'reads' | 'other' | 'min' | 'max' | 'latest'>;

/** What was typed, in Latin digits and without what cannot be seen. */
const meant = (typed: string) => typed.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`).replace(/[\p{DI}\p{Cf}]/gu, '').trim();

/**
 * What a form says, as conditions look at it: what was chosen, in what order things were put, a number in digits, a date
 * as far as it is known, words. Empty when it says nothing that can be understood.
 */
export function saidIn({ reads, other, min = -Infinity, max = Infinity, latest = '9' }: Asked, filledIn: FilledIn = ''): string[] {
  const form = new URLSearchParams(filledIn);
  const typed = (name: string) => meant(form.get(name) ?? '');
  if (reads === 'number') {
    const number = +(/^[£$€+ ]*(-?\d{1,12}(\.\d{1,6}|[,٫]\d\d?)?)$/.exec(typed(reads))?.[1]?.replace(/[,٫]/, '.') ?? NaN);
    return number >= min && number <= max ? [`${number}`] : [];
  }
  if (reads === 'date') {
    const date = ['year', 'month', 'day'].map((part) => typed(part).replace(/^\d$/, '0$&')).join('-').replace(/-+$/, '');
    return /^(19|2.)../.test(date) && date <= latest && new Date(date).toJSON()?.startsWith(date) ? [date] : [];
  }
  // Whoever writes something else means something else.
  if (other && typed('other')) {
    if (reads === 'choice') return [other];
    form.append(reads, other);
  }
  const said = [...form].flatMap(([name, value]) => (name !== 'other' && meant(value) ? [value.replace(/\r\n?/g, '\n')] : []));
  return reads === 'contact' && !form.has('ways') ? [] : said;
}

/** Whether a condition holds for what was said so far; one that is missing always does. What was not answered meets no test. */
export function holds(condition: Condition | undefined, known: Record<string, { reads: string; said: string[] }>): boolean {
  const met = ({ question, test, value }: Condition['tests'][number]) => {
    const { reads, said } = known[question] ?? { reads: '', said: [] };
    const [first] = said;
    if (first === undefined) return false;
    const isCounted = /scale|number/.test(reads);
    const against = parseFloat(value);
    const is = isCounted ? +first === against : first === value && (reads === 'ranking' || !said[1]);
    return { answered: true, is, isNot: !is, includes: /choice/.test(reads) && said.includes(value), more: isCounted && +first > against, less: isCounted && +first < against }[test];
  };
  return !condition || (condition.match === 'any' ? condition.tests.some(met) : condition.tests.every(met));
}

/** The places of the pages someone sees, from 1: each condition looks only at earlier questions that are asked themselves. */
export function visible(pages: readonly PackedPage[], answers: Record<string, FilledIn>): number[] {
  const known: Record<string, { reads: string; said: string[] }> = {};
  for (const page of pages) {
    // What is asked and not answered is known too, as nothing said.
    if (!page.of && holds(page.when, known)) known[page.id] = { reads: page.reads, said: saidIn(page, answers[page.id]) };
  }
  return pages.flatMap(({ id, of }, place) => ((of ?? [id]).some((one) => known[one]) ? [place + 1] : []));
}
