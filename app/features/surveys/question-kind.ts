/** Every kind of question a survey can ask. "open" is long text; "pictures" is one choice among pictures. */
export const QUESTION_KINDS = [
  'statement', 'choice', 'choices', 'pictures', 'ranking', 'scale', 'number', 'date', 'short', 'open', 'information', 'consent', 'contact',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const QUESTION_ID_MAX = 40;

/** A short text is one line. */
export const SHORT_MAX = 200;

/** The ends of a scale: the ONS personal wellbeing questions are asked from 0 to 10. */
export const SCALE_MIN = 0;
export const SCALE_MAX = 10;

/** Whether its answers are chosen from a list made with the question. */
export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'choice' || kind === 'choices' || kind === 'pictures' || kind === 'ranking';
}

/** Whether it asks anything; a page of information does not. */
export function asksSomething(kind: QuestionKind): boolean {
  return kind !== 'information';
}

/**
 * Whether a condition may look at its answers. Not at a way to be reached: being asked more, or less, because of it would
 * stand beside what someone said and tell that they asked to be contacted.
 */
export function isLookedAt(kind: QuestionKind): boolean {
  return asksSomething(kind) && kind !== 'contact';
}

/**
 * Whether its answers become contributions, tagged to the question's outcomes. A consent is kept with the consents, and
 * how to reach someone is kept where it cannot be joined to what they said.
 */
export function becomesContribution(kind: QuestionKind): boolean {
  return asksSomething(kind) && kind !== 'consent' && kind !== 'contact';
}

/** Whether an answer linked to no outcome waits on the desk to be tagged: words and ratings do (private.list_heard), what was chosen or counted does not. */
export function waitsToBeTagged(kind: QuestionKind): boolean {
  return kind === 'statement' || kind === 'short' || kind === 'open';
}
