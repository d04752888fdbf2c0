import { z } from 'zod';
import { tidyText } from '../../../platform/text.ts';

/** Words of a survey, tidied, up to a length. */
export const words = (max: number) => z.string().transform(tidyText).pipe(z.string().max(max, 'tooLong'));
