/** Every kind of question a survey can ask, as they are offered. Each has a folder of its name beside this file (README.md). */
export const QUESTION_KINDS = [
  'statement', 'choice', 'choices', 'pictures', 'ranking', 'scale', 'number', 'date', 'short', 'open', 'information', 'consent', 'contact',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
