import type { TFunction } from 'i18next';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { Question } from '../survey.ts';
import { optionText } from './result.ts';

/** A value of a question in words: a rating, an option, a point, a year, yes or no. */
export function valueText(question: Pick<Question, 'kind' | 'options'>, key: string, t: TFunction<'results'>): string {
  return DEFINITIONS[question.kind].inWords(key, {
    rating: (rating) => t(`results:rating.${rating}`),
    yesNo: (answer) => t(`results:consent.${answer}`),
    option: (option) => optionText(question.options, option),
  });
}
