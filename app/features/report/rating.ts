/** The answers to a statement, in the order they are offered. */
export const RATINGS = ['strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure'] as const;
export type Rating = (typeof RATINGS)[number];

/** What counts as agreeing, here and in the database's outcome_report. */
export const isAgreement = (rating: Rating) => rating === 'strongly_agree' || rating === 'agree';
