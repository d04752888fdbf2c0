import { z } from 'zod';
import { tidyText } from '../../../platform/text.ts';
import { readLanguage } from './languages.ts';
import type { Text } from './texts.ts';

/** What the languages page asks for: one more language, chosen or typed by its tag; or one taken out. */
export const languagesSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    chosen: z.string().default(''),
    tag: z.string().default(''),
  }).transform(({ intent, chosen, tag }, check) => {
    const language = readLanguage(tag.trim() === '' ? chosen : tag);
    if (language) return { intent, language };
    check.addIssue({ code: 'custom', path: [tag.trim() === '' ? 'chosen' : 'tag'], message: tag.trim() === '' ? 'chooseLanguage' : 'languageTag' });
    return z.NEVER;
  }),
  z.object({ intent: z.enum(['offer', 'hold']), language: z.string().transform((tag) => readLanguage(tag) ?? '') }),
  z.object({ intent: z.literal('takeOut'), language: z.string().transform((tag) => readLanguage(tag) ?? '') }),
]);

/** A recording as it was left: the file that is there or was just kept, whether to take it off, or why it could not be kept. */
const recordingSchema = z.object({ audio: z.uuid().optional(), drop: z.literal('on').optional(), recordingFault: z.string().optional() })
  .superRefine(({ recordingFault }, check) => {
    if (recordingFault) check.addIssue({ code: 'custom', path: ['recording'], message: recordingFault });
  })
  .transform(({ audio, drop }) => (drop ? null : (audio ?? null)));

/** One page of a translation: a box for each text, a recording for each question, and what the person saw when it was opened. */
export function translationSchema(texts: readonly Text[]) {
  const boxes = Object.fromEntries(texts.map(({ id, max }) => [id, z.string().optional().transform((typed) => tidyText(typed ?? '')).refine((words) => words.length <= max, 'tooLong')]));
  const questions = new Set(texts.flatMap(({ owner }) => (owner.kind === 'question' ? [owner.id] : [])));
  const recordings = Object.fromEntries([...questions].map((id) => [id, recordingSchema.prefault({})]));
  return z.object({ seen: z.string(), intent: z.enum(['save', 'next']).catch('save'), boxes: z.object(boxes).prefault({}), recordings: z.object(recordings).prefault({}) });
}
