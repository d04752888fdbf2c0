import type { TFunction } from 'i18next';
import { numbersOf } from '../numbers.ts';
import type { Question } from '../survey.ts';

/** What a question is called where it is edited: by its number; a page of information has none. */
export function titleOfQuestion({ id }: Pick<Question, 'id'>, questions: readonly Question[], t: TFunction): string {
  const number = numbersOf(questions).get(id);
  return number === undefined ? t('editing:question.information') : t('editing:question.edit', { number });
}
