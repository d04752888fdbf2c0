import type { TFunction } from 'i18next';
import { numbersOf } from '../../surveys/numbers.ts';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import { sizeOf } from '../asked-survey.ts';

/** Which question this is, and of how many: the same for everyone and on every page, whatever was answered. */
export interface QuestionCount {
  /** Its number, as it has on paper and wherever the team names it. */
  step: number;
  /** How many there are at most, as the first page said. */
  total: number;
  /** Whether some are asked only after certain answers, so that there may be fewer. */
  depends: boolean;
}

/** The count of a question of a survey, with signal and without; null for a page that asks nothing. */
export function countOf(definition: Pick<SurveyDefinition, 'questions'>, questionId: string): QuestionCount | null {
  const step = numbersOf(definition.questions).get(questionId);
  const { total, depends } = sizeOf(definition);
  return step === undefined ? null : { step, total, depends };
}

/** "Question 5 of 12", or "Question 5, 20 at most" where it depends on the answers. */
export function countWords(t: TFunction, { step, total, depends }: QuestionCount): string {
  return t(depends ? 'respond:question.title.most' : 'respond:question.title', { step, total });
}
