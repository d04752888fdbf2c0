import type { Question } from '../survey.ts';

/** Questions that belong together and are put into a survey together, in this order. */
export interface ReadySet {
  key: string;
  questions: Question[];
}

const question = (id: string, kind: Question['kind'], text: string, more: Partial<Question> = {}): Question => ({ id, kind, text, outcomes: [], required: false, core: false, options: [], translations: {}, ...more });
const statement = (id: string, text: string) => question(id, 'statement', text, { core: true });
const ons = (id: string, text: string, low: string, high: string, faces: Question['faces'] = 'good_high') => question(id, 'scale', text, { low, high, faces, core: true });

/** The five statements of Bristol's listening exercises, as its plan gives them. Each can be put in alone. */
export const BRISTOL_STATEMENTS: readonly ReadySet[] = [
  'Services look more relevant, look more like me, sound more like me',
  'My voice matters',
  'I can see a way forward for me',
  'I tell my story once',
  'I can make positive choices about my future',
].map((text, n) => ({ key: `bristol-s${n + 1}`, questions: [statement(`bristol-s${n + 1}`, text)] }));

/**
 * The four personal wellbeing questions of the Office for National Statistics (ONS4), from its harmonised standard, word
 * for word and in its order, after its own introduction. They are never added up.
 */
export const ONS4: ReadySet = {
  key: 'ons4',
  questions: [
    question('ons4-introduction', 'information', 'Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I’d like you to give an answer on a scale of 0 to 10, where 0 is ‘not at all’ and 10 is ‘completely’.'),
    ons('ons4-satisfied', 'Overall, how satisfied are you with your life nowadays?', 'Not at all satisfied', 'Completely satisfied'),
    ons('ons4-worthwhile', 'Overall, to what extent do you feel that the things you do in your life are worthwhile?', 'Not at all worthwhile', 'Completely worthwhile'),
    ons('ons4-happy', 'Overall, how happy did you feel yesterday?', 'Not at all happy', 'Completely happy'),
    ons('ons4-anxious', 'On a scale where 0 is ‘not at all anxious’ and 10 is ‘completely anxious’, overall, how anxious did you feel yesterday?', 'Not at all anxious', 'Completely anxious', 'good_low'),
  ],
};

/** Questions of our own that many surveys need. */
export const EXAMPLES: readonly ReadySet[] = [
  { key: 'consent', questions: [question('training-quotes', 'consent', 'I agree that my words may be read out when staff are trained.', { hint: 'Nobody will be told whose words they are. You can say no and still take part.', why: 'Staff learn most from what people tell them in their own words.' })] },
  { key: 'contact', questions: [question('safe-contact', 'contact', 'Would you like us to get in touch? If so, how can we reach you safely?', { hint: 'Only tell us ways that are safe for you. You can leave this out.', why: 'So that we can tell you what came of this, or ask you to take part again.' })] },
];

/** Everything ready-made, by its key. */
export const READY_SETS: readonly ReadySet[] = [...BRISTOL_STATEMENTS, ONS4, ...EXAMPLES];

/** Questions whose words are another's standard: reworded, their answers would compare with nothing. */
const AS_IT_STANDS: readonly Question[] = [...ONS4.questions, ...BRISTOL_STATEMENTS.flatMap(({ questions }) => questions)];

/** Whether a question still stands in the words of the standard it comes from. */
export function isStandardWording({ id, text }: Pick<Question, 'id' | 'text'>): boolean {
  return AS_IT_STANDS.some((one) => one.id === id && one.text === text);
}
