import { z } from 'zod';

/** What can be done with a theory as a whole. */
export const theoryMoveSchema = z.object({ intent: z.enum(['begin', 'publish', 'discard'], { error: 'choose' }) });
