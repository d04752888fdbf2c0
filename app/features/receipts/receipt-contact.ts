import { z } from 'zod';
import { CONTACT_METHODS } from '../surveys/kinds/contact/contact-methods.ts';

/** A way someone may be reached, and a hint of where it leads: enough for them to know it by. */
const heldContactShape = z.object({ way: z.enum(CONTACT_METHODS), hint: z.string() });
export type HeldContact = z.infer<typeof heldContactShape>;
export const heldContactsShape = z.array(heldContactShape);

/** What is kept under the code of a paper page on how to reach someone; without ways once they took it back. */
export const keptContactShape = z.object({ programme: z.string(), ways: heldContactsShape.nullable() });
export type KeptContact = z.infer<typeof keptContactShape>;
