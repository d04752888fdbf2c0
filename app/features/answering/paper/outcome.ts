/** What became of a sheet of answers that was typed in. */
export const SHEET_OUTCOMES = ['entered', 'corrected', 'already_entered'] as const;
export type SheetOutcome = (typeof SHEET_OUTCOMES)[number];

/** What became of a sheet of how to reach someone. */
export const CONTACT_OUTCOMES = ['entered', 'changed', 'taken_back'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
