import { z } from 'zod';
import { STANCES } from './contribution.ts';
import { AUDIENCES } from './quoting.ts';

const outcome = z.uuid('chooseOutcome');
const stance = z.enum(STANCES, { error: 'chooseStance' });
const audience = z.enum(AUDIENCES);

/** What the page of one contribution does: its tags, and quoting it. */
export const contributionFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('tag'), outcome, stance }),
  z.object({ intent: z.literal('changeStance'), outcome, stance }),
  z.object({ intent: z.literal('untag'), outcome }),
  z.object({ intent: z.literal('ask'), audience }),
  z.object({ intent: z.literal('clear'), audience }),
  z.object({ intent: z.literal('stop'), audience }),
]);
export type ContributionForm = z.output<typeof contributionFormSchema>;
