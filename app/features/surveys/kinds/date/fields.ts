import { z } from 'zod';

/** Whether a date may be still to come; else it is of something that has been. */
export const dateFields = { ahead: z.boolean().optional() };

/** The same as the editor's form says it. */
export const dateFormFields = { ahead: z.boolean().default(false) };
