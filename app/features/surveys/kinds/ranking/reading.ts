import { readNumber } from '../../../../platform/reading/number.ts';
import type { KindReading, Readable, ReadAnswer, TypedOnSheet } from '../reading.ts';
import { orderOf } from './order.ts';

/** The name of the box for the place of one option. */
export const placeBox = (option: string) => `place-${option}`;

export const rankingReading: KindReading = {
  read: (question, { order }) => ({ value: { order: orderOf(question, order) } }),
  fields: (answer) => ('order' in answer ? { order: answer.order } : {}),
  meant: (_, typed) => typed,
  boxes: ({ options }) => options.map(({ id }) => placeBox(id)),
  readBoxes: readPlaces,
  typedInBoxes: (_, value) => ('order' in value ? Object.fromEntries(value.order.map((id, at) => [placeBox(id), String(at + 1)])) : {}),
};

/** The place written beside each option, each place once: a ranking that is not whole is not guessed at. */
function readPlaces({ options }: Readable, typed: TypedOnSheet): ReadAnswer {
  const places = options.map(({ id }) => ({ id, place: readNumber(typed[placeBox(id)] ?? '') }));
  const isTaken = ({ place }: { place: number | null }, at: number) => places.findIndex((one) => one.place === place) !== at;
  const wrong = places.find((one, at) => one.place === null || !Number.isInteger(one.place) || one.place < 1 || one.place > options.length || isTaken(one, at));
  if (wrong) return { wrong: placeBox(wrong.id), why: 'sheet.places' };
  return { value: { order: places.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ id }) => id) } };
}
