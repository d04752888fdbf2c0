import type { EqualityQuestion } from './survey.ts';
import { EQUALITY_IN_ARABIC } from './library/equality-in-arabic.ts';
import { EQUALITY_IN_POLISH } from './library/equality-in-polish.ts';
import { EQUALITY_IN_URDU } from './library/equality-in-urdu.ts';
import { EQUALITY_IN_WELSH } from './library/equality-in-welsh.ts';

/** The words of an equality question in one language: the question, its hint if it has one, its answers in order. */
export interface EqualityWords {
  text: string;
  hint?: string;
  answers: readonly string[];
}

/** Every equality question in one language, by its id, and the answer they all end with. */
export interface EqualityTranslation {
  preferNot: string;
  questions: Record<EqualityId, EqualityWords>;
}

/**
 * The version of these words. What people answered stays comparable only while they stay the same: whoever changes a
 * question or an answer begins a new version, and surveys that hold the old one keep it.
 */
export const EQUALITY_VERSION = '1';

const IDS = ['age', 'sex', 'gender', 'orientation', 'ethnicity', 'disability', 'religion', 'caring'] as const;
export type EqualityId = (typeof IDS)[number];

const ENGLISH: Record<EqualityId, EqualityWords> = {
  age: { text: 'How old are you?', answers: ['Under 18', '18 to 24', '25 to 34', '35 to 44', '45 to 54', '55 to 64', '65 or over'] },
  sex: { text: 'What is your sex?', hint: 'There is a question about gender identity as well.', answers: ['Female', 'Male'] },
  gender: { text: 'Is the gender you identify with the same as your sex registered at birth?', answers: ['Yes', 'No'] },
  orientation: { text: 'Which of these best describes your sexual orientation?', answers: ['Straight or heterosexual', 'Gay or lesbian', 'Bisexual', 'Another sexual orientation'] },
  ethnicity: {
    text: 'What is your ethnic group?',
    hint: 'Choose the one that fits you best.',
    answers: ['White', 'Mixed or multiple ethnic groups', 'Asian or Asian British', 'Black, Black British, Caribbean or African', 'Another ethnic group'],
  },
  disability: {
    text: 'Do you have any physical or mental health conditions or illnesses lasting, or expected to last, 12 months or more?',
    answers: ['Yes, and they limit what I can do a lot', 'Yes, and they limit what I can do a little', 'Yes, but they do not limit what I can do', 'No'],
  },
  religion: { text: 'What is your religion or belief?', answers: ['No religion', 'Christian', 'Buddhist', 'Hindu', 'Jewish', 'Muslim', 'Sikh', 'Another religion or belief'] },
  caring: {
    text: 'Do you look after, or give help or support to, anyone because of a long-term illness, a disability or old age?',
    hint: 'Leave out anything you do for pay. Children count only if they are ill or disabled.',
    answers: ['Yes', 'No'],
  },
};

const PREFER_NOT = 'prefer-not';
const TRANSLATIONS: Record<string, EqualityTranslation> = { ar: EQUALITY_IN_ARABIC, cy: EQUALITY_IN_WELSH, pl: EQUALITY_IN_POLISH, ur: EQUALITY_IN_URDU };

/**
 * The equality questions of this version, to be asked after a survey and kept apart from it (rule C8). They follow the
 * harmonised standards of the Government Statistical Service in broad groups, since small ones could not be shown; where
 * a standard is longer than people will read, the words are our own. Everyone can prefer not to say.
 */
export const EQUALITY_QUESTIONS: readonly EqualityQuestion[] = IDS.map((id) => make(id, ENGLISH[id]));

function make(id: EqualityId, english: EqualityWords): EqualityQuestion {
  return {
    id,
    text: english.text,
    hint: english.hint,
    many: false,
    options: [...english.answers.map((text, n) => ({ id: `${id}-${n + 1}`, text })), { id: PREFER_NOT, text: 'Prefer not to say', role: 'prefer_not' as const }],
    translations: Object.fromEntries(Object.entries(TRANSLATIONS).map(([language, { preferNot, questions }]) => {
      const { text, hint, answers } = questions[id];
      const options = { ...Object.fromEntries(answers.map((answer, n) => [`${id}-${n + 1}`, answer])), [PREFER_NOT]: preferNot };
      return [language, { text, hint, options }];
    })),
  };
}
