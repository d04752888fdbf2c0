import { z } from 'zod';
import { findLanguage } from '../../../platform/languages.ts';
import { readContact, WAYS, type ContactAnswer } from '../../surveys/kinds/contact/ways.ts';
import { asMeant } from '../../../platform/reading/typed-line.ts';
import { readReceiptCode } from '../draft/receipt-code.ts';
import type { EqualityQuestion } from '../../surveys/survey.ts';
import { READINGS } from '../../surveys/kinds/readings.ts';
import { equalityOnSheet, readSheetAnswer } from './entry.ts';
import { kindOfPaperCode, type PaperCode } from './paper-code.ts';

/** An equality sheet read whole: what is ticked for each question, null where it was left out. */
export interface EqualitySheetRead {
  /** A word made with the form: the same sheet sent twice is one, and another sheet that says the same is another. */
  sheet: string;
  answers: { question: string; choices: string[] | null }[];
}

/** What the form of one equality sheet may send. A sheet on which nothing is ticked is none. */
export function equalitySheetSchema(equality: readonly EqualityQuestion[]) {
  const questions = equality.map(equalityOnSheet);
  const boxes = Object.fromEntries(questions.map((question) => [question.id, z.object(Object.fromEntries(READINGS[question.kind].boxes(question).map((box) => [box, z.string().optional()])))]));
  return z.object({ intent: z.literal('save'), sheet: z.uuid(), answers: z.object(boxes) }).transform(({ sheet, answers: typed }, check): EqualitySheetRead => {
    let isWrong = false;
    const answers = questions.map((question) => {
      const read = readSheetAnswer(question, typed[question.id] ?? {});
      if ('wrong' in read) {
        isWrong = true;
        check.addIssue({ code: 'custom', path: ['answers', question.id, read.wrong], message: read.why });
      }
      return { question: question.id, choices: 'value' in read && 'choices' in read.value ? read.value.choices : null };
    });
    const [first] = questions;
    if (first && !isWrong && answers.every(({ choices }) => choices === null)) check.addIssue({ code: 'custom', path: ['answers', first.id, 'value'], message: 'sheet.nothing' });
    return { sheet, answers };
  });
}

/** A sheet of how to reach someone read whole, with the code it is found again by. */
export interface ContactSheetRead {
  code: string;
  /** The code was made here, because the sheet had none: the person must be given it. */
  isMade: boolean;
  /** Letters to them are written in it. */
  language: string;
  contact: ContactAnswer;
}

const typed = z.string().default('');
/** One that letters speak. */
const language = z.string({ error: 'choose' }).refine((code) => findLanguage(code).code === code, 'choose');

/** What the form of one such sheet may send. A way that was filled in is one they marked safe. The spare code is made with the form. */
export const contactSheetSchema = z
  .object({ intent: z.literal('save'), code: typed, spare: z.string(), language, name: typed, note: typed, email: typed, text: typed, call: typed, post: typed, worker: typed })
  .transform(({ code: written, spare, language: theirs, intent: _intent, ...boxes }, check): ContactSheetRead => {
    const isMade = asMeant(written) === '';
    const code = readReceiptCode(isMade ? spare : written);
    const wrong = faultOfCode(code, 'contact');
    if (wrong) check.addIssue({ code: 'custom', path: ['code'], message: wrong });
    const read = readContact({ ...boxes, choices: [], order: [], ways: WAYS.filter((way) => asMeant(boxes[way]) !== '') });
    if ('wrong' in read && read.wrong !== 'ways') check.addIssue({ code: 'custom', path: [read.wrong], message: read.why });
    else if (!('value' in read) || !('ways' in read.value)) check.addIssue({ code: 'custom', path: ['email'], message: 'contact.sheet' });
    const contact = 'value' in read && 'ways' in read.value ? read.value : null;
    return code && contact ? { code, isMade, language: theirs, contact } : z.NEVER;
  });

/** What is wrong with the code of a sheet, as a key of errors.json; null when it is one of the right kind. */
export function faultOfCode(code: string | null, wanted: PaperCode): string | null {
  if (code === null) return 'sheet.code';
  const kind = kindOfPaperCode(code);
  if (kind === wanted) return null;
  return kind === null ? 'sheet.codeWrong' : `sheet.codeOf.${kind}`;
}
