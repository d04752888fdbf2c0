import { ANSWER_MAX, isRating } from '../../../voices/contribution.ts';
import { SCALE_MAX, SHORT_MAX } from '../../question-kind.ts';
import type { Option, Question } from '../../survey.ts';
import { readDate as readPartialDate } from '../../../../platform/reading/date.ts';
import { readNumber } from '../../../../platform/reading/number.ts';
import { asMeant, isBlank } from '../../../../platform/reading/typed-line.ts';
import { today } from '../../../../platform/written.ts';
import type { Value } from '../../value.ts';
import { readContact, type ContactAnswer } from './contact.ts';
import type { Read, TypedFields } from './typed-fields.ts';

/** As much of a question as is needed to read its answer. */
export type Readable = Pick<Question, 'kind' | 'min' | 'max'> & Partial<Pick<Question, 'text' | 'unit' | 'ahead' | 'translations'>> & { options: readonly Pick<Option, 'id' | 'role'>[] };

/** What came of reading the form of a question of any kind. */
export type ReadAnswer = Read<Value | ContactAnswer>;

/** Reads what was typed or chosen for a question, as it was meant. Words are kept to the letter. */
export function readValue(question: Readable, fields: TypedFields): ReadAnswer {
  switch (question.kind) {
    case 'statement':
      return fields.rating && isRating(fields.rating) ? { value: { rating: fields.rating } } : { nothing: true, field: 'rating' };
    case 'choice':
    case 'pictures':
      return readChoice(question, fields);
    case 'choices':
      return readChoices(question, fields);
    case 'ranking':
      return { value: { order: orderOf(question, fields.order) } };
    case 'scale':
      return readScale(fields.scale);
    case 'number':
      return readCount(question, fields.number);
    case 'date':
      return readDate(question, fields);
    case 'short':
      return readWords(fields.body, SHORT_MAX, 'lineTooLong');
    case 'open':
      return readWords(fields.body, ANSWER_MAX, 'answerTooLong');
    case 'consent':
      return fields.agreed === 'yes' || fields.agreed === 'no' ? { value: { agreed: fields.agreed === 'yes' } } : { nothing: true, field: 'agreed' };
    case 'contact':
      return readContact(fields);
    case 'information':
      return { nothing: true, field: '' };
  }
}

function readChoice({ options }: Readable, { choice, other = '' }: TypedFields): ReadAnswer {
  const chosen = options.find(({ id }) => id === choice);
  const elsewhere = options.find(({ role }) => role === 'other');
  const words = isBlank(other) ? null : other;
  // Whoever writes something else and ticks nothing means something else.
  const option = chosen ?? (words ? elsewhere : undefined);
  if (!option) return { nothing: true, field: 'choice' };
  if (words && elsewhere && option.id !== elsewhere.id) return { wrong: 'other', why: 'otherOrChoice' };
  return withOther([option.id], words && elsewhere ? words : null);
}

function readChoices({ options }: Readable, { choices, other = '' }: TypedFields): ReadAnswer {
  const elsewhere = options.find(({ role }) => role === 'other');
  const words = elsewhere && !isBlank(other) ? other : null;
  const chosen = options.filter(({ id }) => choices.includes(id) || (words && id === elsewhere?.id));
  if (chosen.length === 0) return { nothing: true, field: 'choices' };
  if (chosen.length > 1 && chosen.some(({ role }) => role === 'prefer_not')) return { wrong: 'choices', why: 'preferNotAlone' };
  return withOther(chosen.map(({ id }) => id), words);
}

function withOther(choices: string[], other: string | null): ReadAnswer {
  if (other === null) return { value: { choices } };
  return lengthOf(other) > ANSWER_MAX ? { wrong: 'other', why: 'answerTooLong' } : { value: { choices, other } };
}

/** The order someone put things in, with whatever they did not name at the end, each once. */
export function orderOf({ options }: Readable, named: readonly string[]): string[] {
  const ids = options.map(({ id }) => id);
  const known = named.filter((id, place) => ids.includes(id) && named.indexOf(id) === place);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

/** The order with one thing moved by one place. Takes "up:ID" or "down:ID", as the buttons send. */
export function movedIn(order: readonly string[], move: string): string[] {
  const [way, id = ''] = move.split(/:(.*)/s);
  const from = order.indexOf(id);
  const to = way === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const rest = order.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

function readScale(typed: string | undefined): ReadAnswer {
  return typed !== undefined && /^\d{1,2}$/.test(typed) && Number(typed) <= SCALE_MAX ? { value: { scale: Number(typed) } } : { nothing: true, field: 'scale' };
}

function readCount(question: Readable, typed = ''): ReadAnswer {
  const { min, max } = question;
  if (asMeant(typed) === '') return { nothing: true, field: 'number' };
  const number = readNumber(typed, countedIn(question));
  if (number === null) return { wrong: 'number', why: 'figure' };
  const fits = number >= (min ?? number) && number <= (max ?? number);
  return fits ? { value: { number } } : { wrong: 'number', why: 'figureRange' };
}

/** The words that may follow a number: what it counts, in every language; without a unit, the question's own. */
function countedIn({ unit, text, translations }: Readable): string[] {
  const others = Object.values(translations ?? {});
  const words = unit ? [unit, ...others.map((said) => said.unit)] : [text, ...others.map((said) => said.text)];
  return words.filter((word) => word !== undefined);
}

/** How far ahead a date to come may lie, in years. */
const YEARS_AHEAD = 50;

/** The last day a date question takes: today, unless it asks for what is to come. As private.latest_day. */
export function latestDay({ ahead }: Pick<Readable, 'ahead'>): string {
  return ahead ? `${Number(today().slice(0, 4)) + YEARS_AHEAD}-12-31` : today();
}

const DATE_FAULTS = { day: 'dateDay', month: 'dateMonth', year: 'dateYear', century: 'dateYear', impossible: 'dateImpossible', ahead: 'dateAhead' } as const;

function readDate(question: Readable, fields: TypedFields): ReadAnswer {
  const read = readPartialDate(fields, latestDay(question));
  if ('wrong' in read) return { wrong: read.wrong, why: DATE_FAULTS[read.why] };
  return read.date === null ? { nothing: true, field: 'year' } : { value: { date: read.date } };
}

function readWords(typed = '', max: number, why: string): ReadAnswer {
  const body = typed.replace(/\r\n?/g, '\n');
  if (isBlank(body)) return { nothing: true, field: 'body' };
  return lengthOf(body) > max ? { wrong: 'body', why } : { value: { body } };
}

/** Characters as the database counts them. */
function lengthOf(text: string): number {
  return [...text].length;
}
