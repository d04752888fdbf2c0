import type { TFunction } from 'i18next';
import type { EqualityQuestion, Question } from '../survey.ts';
import { RESULTS } from '../kinds/results-by-kind.ts';
import type { NumberBand, Split } from './result.ts';
import { valueText } from './value-text.ts';

/** A language in English: "cy" is Welsh. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code;
}

/** A group of a split in words; '' is whoever is of none of them. */
export function groupName(split: Split, group: string, t: TFunction<'results'>): string {
  if (group === '') return t(`results:group.none.${split}`);
  if (split === 'language') return languageName(group);
  return split === 'version_used' ? t(`results:group.${group}`) : group;
}

/** Groups in words, one after the other. */
export function groupNames(split: Split, groups: readonly string[], t: TFunction<'results'>): string {
  return inOneLine([...groups].sort((a, b) => Number(a === '') - Number(b === '')).map((group) => groupName(split, group, t)));
}

/** Options of an equality question in words, one after the other. */
export function equalityNames(question: EqualityQuestion, groups: readonly string[]): string {
  return inOneLine(question.options.filter(({ id }) => groups.includes(id)).map(({ text }) => text));
}

function inOneLine(names: string[]): string {
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
