/** Words and sentences of a text, as its language divides them (Unicode Standard Annex 29). */
function divide(text: string, language: string, granularity: 'word' | 'sentence'): string[] {
  const parts = [...new Intl.Segmenter(language, { granularity }).segment(text)];
  return parts.filter(({ isWordLike }) => granularity === 'sentence' || isWordLike).map(({ segment }) => segment.trim());
}

export function wordsIn(text: string, language: string): string[] {
  return divide(text, language, 'word');
}

export function sentencesIn(text: string, language: string): string[] {
  return divide(text, language, 'sentence').filter((sentence) => wordsIn(sentence, language).length > 0);
}

/** How many words the longest sentence of a text has; 0 for a text without words. */
export function longestSentence(text: string, language: string): number {
  return Math.max(0, ...sentencesIn(text, language).map((sentence) => wordsIn(sentence, language).length));
}

/** Vowels that stand together and are said apart, as in "idea", "area", "science", "create" and "being"; not as in "social" or "nation". */
const SAID_APART = /i[aou](?!us\b|ls?\b|ns?\b)|eo(?![np])|ea\b|(?<=cr)ea(?=t)|ie(?=[nt])|ua|uou|[aeiou]ing/g;
/** Endings that are written with a vowel and said without one: "made", "moved", "homes"; not "table", "wanted" or "changes". */
const SILENT_ENDING = /(?:[^laeiouy]|[aeiouy]l)e$|[^tdaeiouy]ed$|[^aeiouyscxzgh]es$/;
/** The same inside a word: "statement", "homelessness", "safely". */
const SILENT_INSIDE = /(?<=[aeiouy][^aeiouy])e(?=(?:ment|less|ness|ful|ly))/g;

/** About how many syllables an English word has, by its spelling. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '').replace(SILENT_INSIDE, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 1;
  const apart = letters.match(SAID_APART)?.length ?? 0;
  return Math.max(1, groups + apart - (SILENT_ENDING.test(letters) ? 1 : 0));
}

/** Fewer words than this say nothing of how hard a text is to read. */
const TOO_SHORT = 5;

/**
 * How many years of school an English text asks for, by the formula of Flesch and Kincaid (Kincaid and others, "Derivation
 * of new readability formulas for Navy enlisted personnel", 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * Null for a text of a few words.
 */
export function readingGrade(text: string): number | null {
  const words = wordsIn(text, 'en');
  const sentences = sentencesIn(text, 'en').length;
  if (words.length < TOO_SHORT) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** The words of three syllables and more, each once, longest first. */
export function longWordsIn(text: string): string[] {
  const long = wordsIn(text, 'en').filter((word) => syllablesIn(word) >= 3).map((word) => word.toLowerCase());
  return [...new Set(long)].sort((one, other) => syllablesIn(other) - syllablesIn(one) || other.length - one.length);
}

/** Words written in capitals alone, such as MDT. "OK" is one everybody reads. */
export function acronymsIn(text: string, language: string): string[] {
  return [...new Set(wordsIn(text, language).filter((word) => /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word) && word !== 'OK'))];
}
