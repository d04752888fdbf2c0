import { z } from 'zod';
import { readWhole } from '../../platform/reading/number.ts';

/** The most a programme may ask for; the least is what it has now. */
const HIGHEST = 100;

/** The fewest people of a group to show. That it only rises is the database's to say. */
export const leastCountSchema = z.object({
  least: z.string({ error: 'number' }).transform((typed, context) => {
    const least = readWhole(typed, 1, HIGHEST, ['people']);
    if (least !== null) return least;
    context.addIssue({ code: 'custom', message: 'number' });
    return z.NEVER;
  }),
});
