import type { EqualityTranslation } from './equality-words.ts';

/** The equality questions in English: the words the others translate. */
export const EQUALITY_IN_ENGLISH: EqualityTranslation = {
  preferNot: 'Prefer not to say',
  questions: {
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
  },
};
