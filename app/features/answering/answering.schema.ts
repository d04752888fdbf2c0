import { z } from 'zod';
import { DEFINITIONS } from '../surveys/kinds/definitions.ts';
import type { Question } from '../surveys/survey.ts';
import type { Answer } from './draft/draft.ts';
import { readPauseCode, readReceiptCode } from './draft/receipt-code.ts';
import type { Readable } from '../surveys/kinds/reading.ts';
import { READINGS } from '../surveys/kinds/readings.ts';
import type { TypedFields } from '../surveys/kinds/typed-fields.ts';

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

/** What the form of a question may send, as an answer: given, skipped, or (a page of information) seen. */
export function answerSchema(question: Readable & Pick<Question, 'required'>) {
  const { asks, isChosen } = DEFINITIONS[question.kind];
  return z.object({ intent: z.enum(['next', 'skip']).catch('next'), ...fieldsShape }).transform(({ intent, ...fields }, check): Answer => {
    if (!asks) return { seen: true };
    if (intent === 'skip' && !question.required) return SKIPPED;
    const read = READINGS[question.kind].read(question, fields);
    if ('value' in read) return read.value;
    // Where an answer is chosen, doing nothing and going on is a slip: not choosing has a button of its own.
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

/** The code someone comes back with: that of a pause, or that of a receipt, which has a door of its own. */
export const returnSchema = z.object({ code: z.string({ error: 'pauseCode' }).refine((typed) => readPauseCode(typed) !== null || readReceiptCode(typed) !== null, 'pauseCode') });

/** An equality question: what is chosen, if anything; choosing nothing is an answer to no one. */
export function equalitySchema(question: Readable) {
  return z
    .object({ intent: z.enum(['next', 'skip', 'end']).catch('next'), language: typed, variant: typed, choice: typed, choices: several })
    .transform(({ intent, language, variant, choice, choices }, check) => {
      const read = intent === 'next' ? READINGS[question.kind].read(question, { choice, choices, order: [], ways: [] }) : null;
      if (read && 'wrong' in read) {
        check.addIssue({ code: 'custom', path: [read.wrong], message: read.why });
        return z.NEVER;
      }
      return { intent, language, variant, choices: read && 'value' in read && 'choices' in read.value ? read.value.choices : null };
    });
}

/** A code with whatever was pasted around it. */
const CODE_LETTERS_MAX = 2000;

/** What is typed so far on the page to check, kept as it is. */
export const uncheckedSchema = z.object({ earlier: z.string().catch('').default('').transform((typed) => typed.slice(0, CODE_LETTERS_MAX)) });

/** Sending: the code from an earlier wave, if the person has one. */
export const sendSchema = z.object({ earlier: z.string().optional().refine((code) => code === undefined || readReceiptCode(code) !== null, 'receiptCode') });
