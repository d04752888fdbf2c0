import { readNumber } from '../../../../platform/reading/number.ts';
import { asMeant } from '../../../../platform/reading/typed-line.ts';
import { ONE_BOX, type KindReading, type Readable, type ReadAnswer } from '../reading.ts';

export const numberReading: KindReading = {
  ...ONE_BOX,
  read: (question, { number }) => readCount(question, number),
  fields: (answer) => ('number' in answer ? { number: answer.number } : {}),
  readBoxes: (question, { value = '' }) => readCount(question, value),
  typedInBoxes: (_, value) => ('number' in value ? { value: String(value.number) } : {}),
};

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
