import { z } from 'zod';
import { COUNTED_MAX } from '../../limits.ts';
import { words } from '../words.ts';

const unit = words(COUNTED_MAX).optional();
const figure = z.number({ error: 'number' }).min(-999_999_999, 'number').max(999_999_999, 'number').optional();

/** The least and the most a number may be, and what it counts ("nights"). */
export const numberFields = { min: z.number().optional(), max: z.number().optional(), unit };

/** The same as the editor's form says it. */
export const numberFormFields = { min: figure, max: figure, unit };
