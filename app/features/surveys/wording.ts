import type { EqualityQuestion, Option, Question, Section, SurveyDefinition } from './survey.ts';

/** The two wordings of one question: as written, or in easy words with a picture. Their answers pool. */
export const VARIANTS = ['standard', 'easy_read'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What the person reads: a language, and one of the wordings. */
export interface Reading {
  language: string;
  variant: Variant;
}

/** Words with the language they are in, which may not be the one that was asked for. */
export interface Said {
  text: string;
  language: string;
}

/** A question in the words of one reading. */
export interface Wording {
  text: Said;
  hint: Said | null;
  why: Said | null;
  options: { id: string; text: Said; picture: string | null; role: Option['role'] }[];
  low: Said | null;
  high: Said | null;
  /** What a face beside each end of a scale shows, in easy read. */
  faces: { low: string; high: string } | null;
  /** What a number counts. */
  unit: Said | null;
  /** Stands beside easy words alone: everyone else is spared the bytes. */
  picture: string | null;
  /** A file of the survey: the question read out in the reading's language. */
  audio: string | null;
  /** Whether the question itself is there in this very reading, not in another language or the standard wording. */
  isWhole: boolean;
}

type Worded = Pick<Question, 'text' | 'options' | 'translations'> & Partial<Pick<Question, 'hint' | 'why' | 'easy' | 'low' | 'high' | 'faces' | 'unit' | 'picture' | 'audio'>>;

const FACES = { good_high: { low: 'sad-face', high: 'happy-face' }, good_low: { low: 'happy-face', high: 'worried-face' } };

/**
 * The words of a question as someone reads them. Easy words come first when they are read, then the standard wording of
 * the same language, then the same two in the survey's own language: a question is never without words.
 */
export function wordingOf(question: Worded | EqualityQuestion, reading: Reading, own: string): Wording {
  const asked: Worded = question;
  const isOwn = reading.language === own;
  const translation = isOwn ? undefined : asked.translations[reading.language];
  const isEasy = reading.variant === 'easy_read';
  const first = (sources: [string | undefined, string][]): Said | null => {
    const found = sources.find(([text]) => text);
    return found?.[0] ? { text: found[0], language: found[1] } : null;
  };
  const say = (easyOwn: string | undefined, standardOwn: string | undefined, easyThere: string | undefined, there: string | undefined) =>
    first([
      [isEasy ? easyThere : undefined, reading.language],
      [there, reading.language],
      [isEasy ? easyOwn : undefined, own],
      [standardOwn, own],
    ]);
  const text = say(asked.easy?.text, asked.text, translation?.easy?.text, translation?.text) ?? { text: '', language: own };
  const easyText = isOwn ? asked.easy?.text : translation?.easy?.text;
  return {
    text,
    hint: say(asked.easy?.hint, asked.hint, translation?.easy?.hint, translation?.hint),
    why: say(undefined, asked.why, undefined, translation?.why),
    options: asked.options.map(({ id, text: standard, picture, role }) => ({
      id,
      text: say(asked.easy?.options?.[id], standard, translation?.easy?.options?.[id], translation?.options?.[id]) ?? { text: standard, language: own },
      picture: picture ?? null,
      role,
    })),
    low: say(undefined, asked.low, undefined, translation?.low),
    high: say(undefined, asked.high, undefined, translation?.high),
    faces: isEasy && asked.faces ? FACES[asked.faces] : null,
    unit: say(undefined, asked.unit, undefined, translation?.unit),
    picture: isEasy ? (asked.picture ?? null) : null,
    audio: (isOwn ? asked.audio : translation?.audio) ?? null,
    isWhole: isEasy ? Boolean(easyText) : isOwn || Boolean(translation?.text),
  };
}

/** Everything a programme wrote that stands on the page of a question. */
export function wordsOf({ text, hint, why, options, low, high, unit }: Wording): (Said | null)[] {
  return [text, hint, why, ...options.map((option) => option.text), low, high, unit];
}

/** The words of a section as someone reads them. */
export function sectionWordsOf(section: Section, { language }: Pick<Reading, 'language'>, own: string): { title: Said; notice: Said | null; support: Said | null } {
  const translation = section.translations[language];
  const say = (there: string | undefined, standard: string | undefined): Said | null => (there ? { text: there, language } : standard ? { text: standard, language: own } : null);
  return { title: say(translation?.title, section.title) ?? { text: section.title, language: own }, notice: say(translation?.notice, section.notice), support: say(translation?.support, section.support) };
}

/** The survey's own title and introduction as someone reads them. */
export function introductionOf(definition: SurveyDefinition, title: string, { language }: Pick<Reading, 'language'>): { title: Said; introduction: Said | null } {
  const translation = definition.translations[language];
  const own = definition.language;
  const introduction = translation?.introduction ? { text: translation.introduction, language } : definition.introduction ? { text: definition.introduction, language: own } : null;
  return { title: translation?.title ? { text: translation.title, language } : { text: title, language: own }, introduction };
}
