import { z } from 'zod';
import type { Question } from '../survey.ts';
import type { Answer } from './draft.ts';
import { readPauseCode } from './receipt-code.ts';
import { readValue, type Readable, type TypedFields } from './read-value.ts';

const ticked = z.literal('yes').optional();

/** The consents of the first page. Only taking part is needed; leaving the others out is an answer too. */
export const beginSchema = z.object({ take_part: z.literal('yes', { error: 'takePart' }), quote_boards: ticked, quote_public: ticked });

const SKIPPED: Answer = { skipped: true };
const typed = z.string().optional();
const several = z.array(z.string()).default([]);

/** Every field a question of any kind may have; what is missing or odd is simply not there. */
const fieldsShape = {
  rating: typed, choice: typed, choices: several, other: typed, order: several, scale: typed, number: typed, day: typed, month: typed, year: typed,
  body: typed, agreed: typed, ways: several, email: typed, text: typed, call: typed, post: typed, worker: typed, note: typed, name: typed,
} satisfies Record<keyof TypedFields, z.ZodType>;

/** Kinds where doing nothing and going on is a slip: their answer is chosen, and not choosing has a button of its own. */
const CHOSEN: readonly Question['kind'][] = ['statement', 'choice', 'choices', 'pictures', 'scale', 'consent'];

/** What the form of a question may send, as an answer: given, skipped, or (a page of information) seen. */
export function answerSchema(question: Readable & Pick<Question, 'required'>) {
  return z.object({ intent: z.enum(['next', 'skip']).catch('next'), ...fieldsShape }).transform(({ intent, ...fields }, check): Answer => {
    if (question.kind === 'information') return { seen: true };
    if (intent === 'skip' && !question.required) return SKIPPED;
    const read = readValue(question, fields);
    if ('value' in read) return read.value;
    const isChosen = CHOSEN.includes(question.kind);
    if ('nothing' in read && !question.required && !isChosen) return SKIPPED;
    const [field, message] = 'wrong' in read ? [read.wrong, read.why] : [read.field, question.required ? (isChosen ? 'chooseAnswer' : 'giveAnswer') : 'chooseOrSkip'];
    check.addIssue({ code: 'custom', path: [field], message });
    return z.NEVER;
  });
}

/** The page before or after a part: going on, or past the whole part. */
export const sectionSchema = z.object({ intent: z.enum(['next', 'skip']).catch('next') });

/** What was typed so far in the form of a question, kept as it is while something else of the page is changed. */
export const unfinishedSchema = z.object(fieldsShape);

/** The code someone comes back with. */
export const returnSchema = z.object({ code: z.string({ error: 'pauseCode' }).refine((typed) => readPauseCode(typed) !== null, 'pauseCode') });
