/** What became of a sheet of answers that was typed in. */
export const PAPER_FORM_OUTCOMES = ['entered', 'corrected', 'already_entered'] as const;
export type PaperFormOutcome = (typeof PAPER_FORM_OUTCOMES)[number];

/** What became of a sheet of how to reach someone. */
export const CONTACT_OUTCOMES = ['entered', 'changed', 'taken_back'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
