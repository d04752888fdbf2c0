import { z } from 'zod';
import { WAYS } from '../surveys/kinds/contact/ways.ts';

/** What is kept under the code of a paper page on how to reach someone; without ways once they took it back. */
export const keptContactShape = z.object({ programme: z.string(), ways: z.array(z.enum(WAYS)).nullable() });
export type KeptContact = z.infer<typeof keptContactShape>;
