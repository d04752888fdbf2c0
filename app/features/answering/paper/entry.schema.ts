import { z } from 'zod';
import { optionalText } from '../../../platform/text.ts';
import { PRIORITY_GROUP_MAX } from '../../theory/theory-file-words.ts';
import { PURPOSES, type Purpose } from '../consent.ts';
import { readReceiptCode } from '../draft/receipt-code.ts';
import { askedOf } from '../../surveys/pages.ts';
import type { Question, SurveyDefinition } from '../../surveys/survey.ts';
import type { Value } from '../../surveys/value.ts';
import { VARIANTS } from '../../surveys/wording.ts';
import { READINGS } from '../../surveys/kinds/readings.ts';
import { readSheetAnswer } from './entry.ts';
import { faultOfCode } from './apart-entry.schema.ts';
import { isSheetOf, readFormCode } from './form-code.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';

/** What is on a sheet besides the answers: the words it is printed in, and the group of the person. */
const sheetParts = { language: z.string().max(35), variant: z.enum(VARIANTS), group: optionalText(PRIORITY_GROUP_MAX) };

/**
 * Beginning a sheet with its code, or with one made for it, when it has none or was copied. The form code at the top, if
 * it is typed, tells language and wording, and that the sheet is one of this wave.
 */
export function beginSheetSchema(waveId: string, version: number, languages: readonly string[]) {
  return z
    .object({ intent: z.enum(['begin', 'beginWithoutCode']), code: z.string().default(''), formCode: optionalText(60), ...sheetParts })
    .transform(({ intent, code: typed, formCode, ...parts }, check) => {
      const code = intent === 'begin' ? readReceiptCode(typed) : null;
      const wrong = intent === 'begin' ? faultOfCode(code, 'answers') : null;
      if (wrong) check.addIssue({ code: 'custom', path: ['code'], message: wrong });
      const form = formCode === null ? null : readFormCode(formCode);
      if (formCode !== null && form === null) check.addIssue({ code: 'custom', path: ['formCode'], message: 'sheet.formCode' });
      if (form && (!isSheetOf(form, waveId) || form.version !== version)) check.addIssue({ code: 'custom', path: ['formCode'], message: 'sheet.otherWave' });
      const { language, variant } = form ?? parts;
      if (!languages.includes(language)) check.addIssue({ code: 'custom', path: [form ? 'formCode' : 'language'], message: 'choose' });
      return { code, language, variant, group: parts.group };
    });
}

/** Opening a sheet again that was entered before, to mend a mistake. */
export const correctSheetSchema = z.object({ intent: z.literal('correct'), code: z.string().transform(readReceiptCode).pipe(z.string({ error: 'sheet.code' })) });

/** Which sheet a form is the form of. It goes with the form: two sheets can be open beside one another. */
export const namedSheetSchema = z.object({
  code: z.string().transform(readReceiptCode).pipe(z.string()),
  isMade: z.stringbool(),
  isCorrection: z.stringbool(),
  ...sheetParts,
});

/** A sheet read whole: what was answered and asked, and the questions that should not have been. */
export interface SheetRead {
  answers: ({ question: string } & Value)[];
  /** The numbers of questions with an answer that the answers before did not lead to. They are left out. */
  leftOut: number[];
  consents: Purpose[];
}

const ticked = z.literal('yes').optional();

/** What the form of one sheet may send: a box or more for every question that asks something, and the consents. */
export function sheetSchema(definition: SurveyDefinition) {
  const asking = definition.questions.filter(({ kind }) => DEFINITIONS[kind].asks);
  const boxes = Object.fromEntries(asking.map((question) => [question.id, z.object(Object.fromEntries(READINGS[question.kind].boxes(question).map((box) => [box, z.string().optional()])))]));
  return z
    .object({ intent: z.literal('save'), answers: z.object(boxes), take_part: z.literal('yes', { error: 'sheet.takePart' }), quote_boards: ticked, quote_public: ticked })
    .transform((sheet, check): SheetRead => {
      const given: Record<string, Value> = {};
      for (const question of asking) {
        const read = readSheetAnswer(question, sheet.answers[question.id] ?? {});
        if ('wrong' in read) check.addIssue({ code: 'custom', path: ['answers', question.id, read.wrong], message: read.why });
        if ('value' in read && !('ways' in read.value)) given[question.id] = read.value;
      }
      return { ...keptOf(definition, asking, given), consents: PURPOSES.filter((purpose) => sheet[purpose] === 'yes') };
    });
}

/** What is kept of a sheet: only answers that the answers before lead to. */
function keptOf(definition: SurveyDefinition, asking: readonly Question[], given: Readonly<Record<string, Value>>): Omit<SheetRead, 'consents'> {
  const asked = askedOf(definition.questions, given);
  return {
    answers: asking.flatMap(({ id }) => {
      const value = given[id];
      return value && asked.has(id) ? [{ question: id, ...value }] : [];
    }),
    leftOut: asking.flatMap(({ id }, place) => (given[id] && !asked.has(id) ? [place + 1] : [])),
  };
}
