/** The equality questions, by what each asks about, in their order. */
export const EQUALITY_IDS = ['age', 'sex', 'gender', 'orientation', 'ethnicity', 'disability', 'religion', 'caring'] as const;
export type EqualityId = (typeof EQUALITY_IDS)[number];

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
