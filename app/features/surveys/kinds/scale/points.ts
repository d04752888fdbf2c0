/** The ends of a scale: the ONS personal wellbeing questions are asked from 0 to 10. */
export const SCALE_MIN = 0;
export const SCALE_MAX = 10;

/** Every point of a scale, in order. */
export const POINTS: readonly number[] = Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, step) => SCALE_MIN + step);
