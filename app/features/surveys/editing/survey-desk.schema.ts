import { z } from 'zod';
import { isSmallJson } from '../../../platform/form-limits.ts';
import { requiredText, tidyText } from '../../../platform/text.ts';
import { languageTag, questionSchema } from '../survey.schema.ts';
import { INTRODUCTION_MAX, NOTICE_MAX, QUESTION_ID_MAX, QUESTIONS_MAX, SECTION_TITLE_MAX, TITLE_MAX } from '../limits.ts';

const words = (max: number) => z.string().transform(tidyText).pipe(z.string().max(max, 'tooLong')).default('');
const questionId = z.string().min(1).max(QUESTION_ID_MAX);
const revision = z.number().int();

/** A question with forty options, in easy read and twenty languages besides its own, written down. */
const MEMBERS = 20_000;
const STEPS = 10;

const written = (text: string, context: z.RefinementCtx): unknown => {
  try {
    if (isSmallJson(text, MEMBERS, STEPS)) return JSON.parse(text);
    throw new RangeError('more than a question holds');
  } catch {
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  }
};

/** What can be done on the page of a survey, besides planning a wave. */
export const surveyDeskSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('settings'),
    revision,
    title: requiredText(TITLE_MAX),
    introduction: words(INTRODUCTION_MAX),
    language: languageTag,
    easyRead: z.boolean().default(false),
  }),
  z.object({ intent: z.enum(['up', 'down']), question: questionId }),
  z.object({ intent: z.literal('remove'), question: questionId }),
  z.object({ intent: z.literal('bringBack'), place: z.number().int().min(0).max(QUESTIONS_MAX), question: z.string().transform(written).pipe(questionSchema) }),
]);

/** A question that was just taken out, as the page holds it to be brought back. */
export const takenOutShape = z.object({ taken: z.object({ question: questionSchema, place: z.number() }).nullable() });

/** A section: its title, the words before its first question and after its last. */
export const sectionFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), id: questionId, revision, title: requiredText(SECTION_TITLE_MAX), notice: words(NOTICE_MAX), support: words(NOTICE_MAX) }),
  z.object({ intent: z.literal('remove') }),
]);
