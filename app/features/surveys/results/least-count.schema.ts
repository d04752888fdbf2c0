import { z } from 'zod';

/** The most a programme may ask for; the least is what it has now. */
const HIGHEST = 100;

/** The fewest people of a group to show. That it only rises is the database's to say. */
export const leastCountSchema = z.object({ least: z.coerce.number({ error: 'number' }).int('number').min(1, 'number').max(HIGHEST, 'number') });
