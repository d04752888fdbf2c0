import { z } from 'zod';
import { futureDate } from '../../platform/dates.ts';
import { requiredText } from '../../platform/text.ts';

export const WAVE_NAME_MAX = 100;
export const ADDRESS_MIN = 4;
export const ADDRESS_MAX = 40;

/** Capitals and spaces are forgiven, since addresses are read out and copied from posters. */
const readableAddress = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase().replace(/[\s_]+/g, '-'))
  .pipe(z.string().min(ADDRESS_MIN, 'address').max(ADDRESS_MAX, 'address').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'address'));

/** Planning a wave. The id is made with the form, so that sending it twice makes one. */
export const planWaveSchema = z.object({ id: z.uuid(), name: requiredText(WAVE_NAME_MAX), replyBy: futureDate });

/** What the page of one wave does. */
export const waveFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), address: readableAddress.optional() }),
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('addLink'), newAddress: z.string({ error: 'required' }).pipe(readableAddress) }),
  z.object({ intent: z.literal('revokeLink'), link: z.uuid() }),
]);
