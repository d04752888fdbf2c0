import type { EqualityQuestion } from '../survey.ts';
import { EQUALITY_IN_ARABIC } from './equality-in-arabic.ts';
import { EQUALITY_IN_ENGLISH } from './equality-in-english.ts';
import { EQUALITY_IN_POLISH } from './equality-in-polish.ts';
import { EQUALITY_IN_URDU } from './equality-in-urdu.ts';
import { EQUALITY_IN_WELSH } from './equality-in-welsh.ts';
import { EQUALITY_IDS, type EqualityId, type EqualityTranslation } from './equality-words.ts';

/**
 * The version of these words. What people answered stays comparable only while they stay the same: whoever changes a
 * question or an answer begins a new version, and surveys that hold the old one keep it.
 */
export const EQUALITY_VERSION = '1';

const PREFER_NOT = 'prefer-not';
const TRANSLATIONS: Record<string, EqualityTranslation> = { ar: EQUALITY_IN_ARABIC, cy: EQUALITY_IN_WELSH, pl: EQUALITY_IN_POLISH, ur: EQUALITY_IN_URDU };

/**
 * The equality questions of this version, to be asked after a survey and kept apart from it (rule C8). They follow the
 * harmonised standards of the Government Statistical Service in broad groups, since small ones could not be shown; where
 * a standard is longer than people will read, the words are our own. Everyone can prefer not to say.
 */
export const EQUALITY_QUESTIONS: readonly EqualityQuestion[] = EQUALITY_IDS.map(make);

/** A hint that says another question is asked as well, and which: it is said only where that is so. */
const HINT_SAYS_ASKED: Partial<Record<string, EqualityId>> = { sex: 'gender' };

/** The equality questions with these ids, as one survey asks them: those it holds already keep their words, and no hint speaks of a question that is not among them. */
export function equalitySet(ids: readonly string[], held: readonly EqualityQuestion[] = []): EqualityQuestion[] {
  return EQUALITY_QUESTIONS.filter(({ id }) => ids.includes(id)).map((fresh) => {
    const question = held.find(({ id }) => id === fresh.id) ?? fresh;
    const spokenOf = HINT_SAYS_ASKED[fresh.id];
    if (!spokenOf) return question;
    const isSo = ids.includes(spokenOf);
    return {
      ...question,
      hint: isSo ? fresh.hint : undefined,
      translations: Object.fromEntries(Object.entries(question.translations).map(([language, words]) => [language, { ...words, hint: isSo ? fresh.translations[language]?.hint : undefined }])),
    };
  });
}

function make(id: EqualityId): EqualityQuestion {
  const english = EQUALITY_IN_ENGLISH.questions[id];
  return {
    id,
    text: english.text,
    hint: english.hint,
    many: false,
    options: [...english.answers.map((text, n) => ({ id: `${id}-${n + 1}`, text })), { id: PREFER_NOT, text: EQUALITY_IN_ENGLISH.preferNot, role: 'prefer_not' as const }],
    translations: Object.fromEntries(Object.entries(TRANSLATIONS).map(([language, { preferNot, questions }]) => {
      const { text, hint, answers } = questions[id];
      const options = { ...Object.fromEntries(answers.map((answer, n) => [`${id}-${n + 1}`, answer])), [PREFER_NOT]: preferNot };
      return [language, { text, hint, options }];
    })),
  };
}
