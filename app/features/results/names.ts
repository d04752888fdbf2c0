import type { TFunction } from 'i18next';
import type { EqualityQuestion } from '../surveys/survey.ts';
import type { Split } from './result.ts';
import { inOneLine } from '../surveys/counted/value-text.ts';

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

