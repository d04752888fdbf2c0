import { z } from 'zod';
import { emailField as email } from '../../platform/reading/email.ts';
import { asMeant } from '../../platform/reading/typed-line.ts';
import { ROLES } from '../../platform/roles.ts';

export const NAME_MAX = 120;

export const signInSchema = z.object({ email });

/** People paste codes with spaces and dashes, or read them out to a phone: only the digits count. */
export const codeSchema = z.object({
  code: z.string({ error: 'code' }).transform((typed) => asMeant(typed).replace(/\D/g, '')).pipe(z.string().regex(/^(\d{6}|\d{10})$/, 'code')),
});

export const invitationSchema = z.object({ email, role: z.array(z.enum(ROLES), { error: 'choose' }).min(1, 'choose') });

export const acceptSchema = z.object({ name: z.string({ error: 'required' }).trim().min(1, 'required').max(NAME_MAX, 'tooLong') });

/** The three things the people page does. */
export const peopleFormSchema = z.discriminatedUnion('intent', [
  invitationSchema.extend({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('withdraw'), id: z.uuid() }),
  z.object({ intent: z.literal('end'), id: z.uuid() }),
]);
