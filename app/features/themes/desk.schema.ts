import { z } from 'zod';
import { SIDES } from './theme.ts';

/** Putting what was ticked on the desk into a draft theme. */
export const groupingSchema = z.object({
  contributions: z.array(z.uuid()).min(1, 'tickOne'),
  theme: z.uuid('chooseTheme'),
  side: z.enum(SIDES, { error: 'chooseSide' }),
});
export type Grouping = z.output<typeof groupingSchema>;
