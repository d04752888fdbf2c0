import { z } from 'zod';
import { requiredText } from '../../platform/text.ts';
import { ANSWER_MAX, STANCES } from './contribution.ts';
import { AUDIENCES } from './quoting.ts';

const outcome = z.uuid('chooseOutcome');
const stance = z.enum(STANCES, { error: 'chooseStance' });
const audience = z.enum(AUDIENCES);

/** What the page of one contribution does: its tags, quoting it, and a translation beside it. */
export const contributionFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('tag'), outcome, stance }),
  z.object({ intent: z.literal('changeStance'), outcome, stance }),
  z.object({ intent: z.literal('untag'), outcome }),
  z.object({ intent: z.literal('ask'), audience }),
  z.object({ intent: z.literal('clear'), audience }),
  z.object({ intent: z.literal('stop'), audience }),
  z.object({ intent: z.literal('translate'), translation: requiredText(ANSWER_MAX) }),
  z.object({ intent: z.literal('untranslate') }),
]);
export type ContributionForm = z.output<typeof contributionFormSchema>;
