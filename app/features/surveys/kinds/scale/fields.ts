import { z } from 'zod';
import { CHOICE_MAX } from '../../limits.ts';
import { words } from '../words.ts';

/** What a scale has besides its words, in the definition and in the editor's form alike. */
export const scaleFields = {
  /** What 0 and 10 mean. */
  low: words(CHOICE_MAX).optional(),
  high: words(CHOICE_MAX).optional(),
  /** Which end is the good one, for the faces that stand beside its ends in easy read; no faces where it is neither. */
  faces: z.enum(['good_high', 'good_low']).optional(),
};
