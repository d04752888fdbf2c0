/** How long the words of a survey may be, and how many there may be of its parts. */
export const TITLE_MAX = 150;
export const INTRODUCTION_MAX = 2000;
export const QUESTIONS_MAX = 100;
export const QUESTION_MAX = 500;
export const HINT_MAX = 300;
export const WHY_MAX = 300;
export const OPTIONS_MAX = 40;
export const CHOICE_MAX = 200;
export const SECTION_TITLE_MAX = 150;
export const NOTICE_MAX = 1000;
export const LANGUAGES_MAX = 20;
export const METRIC_MAX = 500;
export const COUNTED_MAX = 40;

export const QUESTION_ID_MAX = 40;

/** A short text is one line. */
export const SHORT_MAX = 200;
