import { z } from 'zod';
import { dateNeeded, dateParts, futureDate } from '../../../platform/dates.ts';
import { readLinkAddress } from '../../../platform/reading/address.ts';
import { readWhole } from '../../../platform/reading/number.ts';
import { optionalText, requiredText } from '../../../platform/text.ts';
import { PRIORITY_GROUP_MAX } from '../../theory/theory-file-words.ts';
import { type ReachTarget, REMINDER_KINDS } from './wave.ts';

export const WAVE_NAME_MAX = 100;
export const ADDRESS_MIN = 4;
export const ADDRESS_MAX = 40;
export const CHANNEL_MAX = 60;
export const TARGET_ROWS_MAX = 60;
const MOST_PEOPLE = 100_000;

/** Capitals and spaces are forgiven, since addresses are read out and copied from posters. */
const readableAddress = z
  .string()
  .transform(readLinkAddress)
  .pipe(z.string().min(ADDRESS_MIN, 'address').max(ADDRESS_MAX, 'address').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'address'));

/** Planning a wave. The id is made with the form, so that sending it twice makes one. */
export const planWaveSchema = z.object({ id: z.uuid(), name: requiredText(WAVE_NAME_MAX), replyBy: futureDate });

/** What the page of one wave does. */
export const waveFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), address: readableAddress.optional() }),
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('remind'), kind: z.enum(REMINDER_KINDS) }),
  z.object({ intent: z.literal('addLink'), newAddress: z.string({ error: 'required' }).pipe(readableAddress), channel: optionalText(CHANNEL_MAX), group: optionalText(PRIORITY_GROUP_MAX) }),
  z.object({ intent: z.literal('revokeLink'), link: z.uuid() }),
  z.object({ intent: z.literal('assign'), person: z.uuid() }),
  z.object({ intent: z.literal('unassign'), person: z.uuid() }),
]);

/** A group and how many of its people to reach. A group without a number has no target and is left out. */
const targetRow = z.object({ group: optionalText(PRIORITY_GROUP_MAX), people: optionalText(10) }).transform(({ group, people }, check): ReachTarget | null => {
  if (people === null) return null;
  const count = readWhole(people, 1, MOST_PEOPLE, ['people']) ?? 0;
  if (count === 0) check.addIssue({ code: 'custom', path: ['people'], message: 'target.people' });
  if (group === null) check.addIssue({ code: 'custom', path: ['group'], message: 'target.group' });
  return group === null ? z.NEVER : { group, people: count };
});

/** What the plan of a wave may be changed to. The promise of an open wave stays, so it may lie in the past by then. */
export function wavePlanSchema(isOpen: boolean) {
  return z
    .object({
      revision: z.number().int(),
      name: requiredText(WAVE_NAME_MAX),
      startsOn: dateParts,
      endsOn: dateParts,
      replyBy: isOpen ? dateNeeded() : futureDate,
      targets: z.array(targetRow).max(TARGET_ROWS_MAX, 'tooMany').transform((rows) => rows.filter((row) => row !== null)),
    })
    .superRefine(({ startsOn, endsOn, targets }, check) => {
      if (startsOn && endsOn && endsOn < startsOn) check.addIssue({ code: 'custom', path: ['endsOn'], message: 'date.order' });
      // Where a row cannot be taken, the rows are still as they were read: those left out are among them.
      const groups = (targets as readonly (ReachTarget | null)[]).flatMap((row) => row?.group ?? []);
      const twice = groups.findIndex((group, place) => groups.indexOf(group) < place);
      if (twice >= 0) check.addIssue({ code: 'custom', path: ['targets'], message: 'target.twice' });
    });
}

export type WavePlan = z.output<ReturnType<typeof wavePlanSchema>>;
