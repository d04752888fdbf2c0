import { isRating } from '../../voices/contribution.ts';
import { boxesOf as dateBoxesOf } from '../../../platform/reading/date.ts';
import { readNumber, readWhole } from '../../../platform/reading/number.ts';
import { asMeant } from '../../../platform/reading/typed-line.ts';
import { readValue, type ReadAnswer, type Readable } from '../answering/question/read-value.ts';
import { NOTHING } from '../answering/question/typed-fields.ts';
import { asksSomething, SCALE_MAX, type QuestionKind } from '../question-kind.ts';
import type { EqualityQuestion, SurveyDefinition } from '../survey.ts';
import type { Value } from '../value.ts';
import { sectionWordsOf, wordingOf, type Reading, type Said } from '../wording.ts';

/** A question as it stands on the sheet that is being typed in: its number, and its words as the person read them. */
export interface SheetQuestion {
  id: string;
  /** Its place among the questions that ask something, from 1. */
  number: number;
  kind: QuestionKind;
  text: Said;
  options: { id: string; text: Said; isOther: boolean }[];
  low: Said | null;
  high: Said | null;
  unit: Said | null;
  /** The title of its section, on the first question of it. */
  section: Said | null;
}

/** The questions of a sheet, in order, as one reading says them. Pages of information have nothing to type in. */
export function sheetQuestions(definition: SurveyDefinition, reading: Reading): SheetQuestion[] {
  const asking = definition.questions.filter(({ kind }) => asksSomething(kind));
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

/** What was typed in the boxes of one question: "value", "other", a box for each place in a ranking. */
export type TypedOnSheet = Readonly<Record<string, string | undefined>>;

/** The name of the box for the place of one option in a ranking. */
export const placeBox = (option: string) => `place-${option}`;

/** The names of every box a question has. How to reach someone stands on a sheet of its own, which is entered apart. */
export function boxesOf({ kind, options }: Pick<Readable, 'kind' | 'options'>): string[] {
  if (kind === 'ranking') return options.map(({ id }) => placeBox(id));
  if (kind === 'contact') return [];
  return options.some(({ role }) => role === 'other') ? ['value', 'other'] : ['value'];
}

/** What would be typed for an answer that is kept: the other way round of reading it. */
export function typedOf({ options }: Pick<Readable, 'options'>, kind: QuestionKind, value: Value): Record<string, string> {
  if ('rating' in value) return { value: value.rating };
  if ('body' in value) return { value: value.body };
  if ('scale' in value) return { value: String(value.scale) };
  if ('number' in value) return { value: String(value.number) };
  if ('agreed' in value) return { value: value.agreed ? 'yes' : 'no' };
  if ('date' in value) return { value: value.date.split('-').map((part) => String(Number(part))).toReversed().join(' ') };
  if ('order' in value) return Object.fromEntries(value.order.map((id, place) => [placeBox(id), String(place + 1)]));
  if (!('choices' in value)) return {};
  const numbers = value.choices.map((id) => options.findIndex((option) => option.id === id) + 1);
  return { value: kind === 'choices' ? numbers.join(' ') : (value.choices[0] ?? ''), ...(value.other === undefined ? {} : { other: value.other }) };
}

/**
 * Reads what stands on a sheet for one question. Boxes left empty are a question that was skipped. What cannot be read is
 * wrong in one of its boxes, with the reason as a key of errors.json.
 */
export function readSheetAnswer(question: Readable, typed: TypedOnSheet): ReadAnswer {
  if (boxesOf(question).every((box) => asMeant(typed[box] ?? '') === '')) return { nothing: true, field: '' };
  const read = readBoxes(question, typed);
  if ('nothing' in read) return { wrong: 'value', why: 'sheet.notRead' };
  return 'wrong' in read && !boxesOf(question).includes(read.wrong) ? { ...read, wrong: boxesOf(question)[0] ?? 'value' } : read;
}

function readBoxes(question: Readable, typed: TypedOnSheet): ReadAnswer {
  const { value = '', other } = typed;
  switch (question.kind) {
    case 'statement':
      return isRating(value) ? { value: { rating: value } } : { wrong: 'value', why: 'choose' };
    case 'choice':
    case 'pictures':
      return readValue(question, { ...NOTHING, choice: value, other });
    case 'choices':
      return readTicked(question, value, other);
    case 'ranking':
      return readPlaces(question, typed);
    case 'scale':
      return readOnScale(value);
    case 'number':
      return readValue(question, { ...NOTHING, number: value });
    case 'date':
      return readValue(question, { ...NOTHING, ...dateBoxesOf(value) });
    case 'consent':
      return readValue(question, { ...NOTHING, agreed: value });
    default:
      return readValue(question, { ...NOTHING, body: value });
  }
}

/** The numbers of the options that are ticked: "1 3", "1,3", "1 and 3". */
function readTicked(question: Readable, value: string, other: string | undefined): ReadAnswer {
  const numbers = asMeant(value).match(/\d+/g) ?? [];
  const ticked = numbers.map((number) => question.options[Number(number) - 1]?.id);
  if (/[^\d\s,;.&+]/.test(asMeant(value).replace(/\band\b/gi, '')) || ticked.includes(undefined)) return { wrong: 'value', why: 'sheet.numbers' };
  return readValue(question, { ...NOTHING, choices: ticked.filter((id) => id !== undefined), other });
}

/** The place written beside each option, each place once: a ranking that is not whole is not guessed at. */
function readPlaces({ options }: Readable, typed: TypedOnSheet): ReadAnswer {
  const places = options.map(({ id }) => ({ id, place: readNumber(typed[placeBox(id)] ?? '') }));
  const isTaken = ({ place }: { place: number | null }, at: number) => places.findIndex((one) => one.place === place) !== at;
  const wrong = places.find((one, at) => one.place === null || !Number.isInteger(one.place) || one.place < 1 || one.place > options.length || isTaken(one, at));
  if (wrong) return { wrong: placeBox(wrong.id), why: 'sheet.places' };
  return { value: { order: places.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ id }) => id) } };
}

function readOnScale(value: string): ReadAnswer {
  const number = readWhole(value, 0, SCALE_MAX);
  return number === null ? { wrong: 'value', why: 'sheet.scale' } : { value: { scale: number } };
}
