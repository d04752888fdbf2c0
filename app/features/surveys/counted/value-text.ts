import type { TFunction } from 'i18next';
import { DEFINITIONS } from '../kinds/definitions.ts';
import { RESULTS } from '../kinds/results-by-kind.ts';
import type { Question } from '../survey.ts';
import { optionText, type NumberBand } from './counts.ts';

/** A value of a question in words: a rating, an option, a point, a year, yes or no. */
export function valueText(question: Pick<Question, 'kind' | 'options'>, key: string, t: TFunction<'results'>): string {
  return DEFINITIONS[question.kind].inWords(key, {
    rating: (rating) => t(`results:rating.${rating}`),
    yesNo: (answer) => t(`results:consent.${answer}`),
    option: (option) => optionText(question.options, option),
  });
}

/** Names one after the other: "A, B and C". */
export function inOneLine(names: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** Options counted together, in words and in the order they were offered. */
export function togetherText(question: Pick<Question, 'kind' | 'options'>, keys: readonly string[], t: TFunction<'results'>): string {
  const place = (key: string) => question.options.findIndex(({ id }) => id === key.replace(/^[12]:/, ''));
  return t('results:told.togetherNames', { names: inOneLine([...keys].sort((a, b) => place(a) - place(b)).map((key) => valueText(question, key, t))) });
}

/** A band in words: "fewer than 5", "5 to 9", "10 or more"; of years "before 1980", "1980 to 1989", "1990 or later". */
export function bandText(question: Pick<Question, 'kind' | 'unit'>, { from, to }: Pick<NumberBand, 'from' | 'to'>, t: TFunction<'results'>): string {
  const kind = RESULTS[question.kind].bandsOf;
  const unit = question.unit ? ` ${question.unit}` : '';
  if (from === null) return t(`results:range.${kind}.below`, { to, unit });
  if (to === null) return t(`results:range.${kind}.from`, { from, unit });
  if (!Number.isInteger(from) || !Number.isInteger(to)) return t('results:range.between', { from, to, unit });
  return to - from === 1 ? `${from}${unit}` : t('results:range.whole', { from, to: to - 1, unit });
}
