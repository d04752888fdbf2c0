import { READINGS } from '../../surveys/kinds/readings.ts';
import type { Readable, ReadAnswer, TypedOnSheet } from '../../surveys/kinds/reading.ts';
import { asMeant } from '../../../platform/reading/typed-line.ts';
import type { EqualityQuestion, SurveyDefinition } from '../../surveys/survey.ts';
import { sectionWordsOf, wordingOf, type Reading } from '../../surveys/wording.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';
import type { QuestionKind } from '../../surveys/kinds/names.ts';
import type { SheetQuestion } from '../../surveys/kinds/paper.ts';

/** The questions of a sheet, in order, as one reading says them. Pages of information have nothing to type in. */
export function sheetQuestions(definition: SurveyDefinition, reading: Reading): SheetQuestion[] {
  const asking = definition.questions.filter(({ kind }) => DEFINITIONS[kind].asks);
  return asking.map((question, place) => {
    const { text, options, low, high, unit } = wordingOf(question, reading, definition.language);
    const section = asking[place - 1]?.section === question.section ? undefined : definition.sections.find(({ id }) => id === question.section);
    return {
      id: question.id,
      number: place + 1,
      kind: question.kind,
      text,
      options: options.map((option) => ({ id: option.id, text: option.text, isOther: option.role === 'other' })),
      low,
      high,
      unit,
      section: section ? sectionWordsOf(section, reading, definition.language).title : null,
    };
  });
}

/** An equality question as the boxes of an entry screen read it. */
export function equalityOnSheet({ many, ...question }: EqualityQuestion): EqualityQuestion & { kind: QuestionKind } {
  return { ...question, many, kind: many ? 'choices' : 'choice' };
}

/** The equality questions of a sheet, in order, in the survey's own language: what is typed are the numbers beside the boxes. */
export function equalityQuestions(questions: readonly EqualityQuestion[], own: string): SheetQuestion[] {
  return questions.map((question, place) => {
    const { text, options } = wordingOf(question, { language: own, variant: 'standard' }, own);
    return { id: question.id, number: place + 1, kind: equalityOnSheet(question).kind, text, options: options.map((option) => ({ id: option.id, text: option.text, isOther: false })), low: null, high: null, unit: null, section: null };
  });
}

/** "Question 4: Enter a number": the same words can go wrong at several questions. */
export function withNumber({ href, text }: { href: string; text: string }, questions: readonly SheetQuestion[], word: string): { href: string; text: string } {
  const found = questions.find(({ id }) => href.startsWith(`#answers.${id}.`));
  return { href, text: found ? `${word} ${found.number}: ${text}` : text };
}

/**
 * Reads what stands on a sheet for one question. Boxes left empty are a question that was skipped. What cannot be read is
 * wrong in one of its boxes, with the reason as a key of errors.json.
 */
export function readSheetAnswer(question: Readable, typed: TypedOnSheet): ReadAnswer {
  const reading = READINGS[question.kind];
  const boxes = reading.boxes(question);
  if (boxes.every((box) => asMeant(typed[box] ?? '') === '')) return { nothing: true, field: '' };
  const read = reading.readBoxes(question, typed);
  if ('nothing' in read) return { wrong: 'value', why: 'sheet.notRead' };
  return 'wrong' in read && !boxes.includes(read.wrong) ? { ...read, wrong: boxes[0] ?? 'value' } : read;
}
