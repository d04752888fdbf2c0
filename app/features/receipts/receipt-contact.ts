import { z } from 'zod';
import { WAYS } from '../surveys/kinds/contact/ways.ts';

/** A way someone may be reached, and a hint of where it leads: enough for them to know it by. */
const heldWayShape = z.object({ way: z.enum(WAYS), hint: z.string() });
export type HeldWay = z.infer<typeof heldWayShape>;
export const heldWaysShape = z.array(heldWayShape);

/** What is kept under the code of a paper page on how to reach someone; without ways once they took it back. */
export const keptContactShape = z.object({ programme: z.string(), ways: heldWaysShape.nullable() });
export type KeptContact = z.infer<typeof keptContactShape>;
