import { readNumber } from '../../../../platform/reading/number.ts';
import type { KindReading, Readable, ReadAnswer, TypedOnPaper } from '../reading.ts';
import { orderOf } from './order.ts';

/** The name of the box for the place of one option. */
export const rankBox = (option: string) => `place-${option}`;

export const rankingReading: KindReading = {
  read: (question, { order }) => ({ value: { order: orderOf(question, order) } }),
  fields: (answer) => ('order' in answer ? { order: answer.order } : {}),
  meant: (_, typed) => typed,
  boxes: ({ options }) => options.map(({ id }) => rankBox(id)),
  readBoxes: readRanks,
  typedInBoxes: (_, value) =>
    'order' in value ? Object.fromEntries(value.order.map((id, at) => [rankBox(id), String(at + 1)])) : {},
};

/** The place written beside each option, each place once: a ranking that is not whole is not guessed at. */
function readRanks({ options }: Readable, typed: TypedOnPaper): ReadAnswer {
  const ranks = options.map(({ id }) => ({ id, rank: readNumber(typed[rankBox(id)] ?? '') }));
  const isTaken = ({ rank }: { rank: number | null }, at: number) =>
    ranks.findIndex((one) => one.rank === rank) !== at;
  const wrong = ranks.find(
    (one, at) =>
      one.rank === null ||
      !Number.isInteger(one.rank) ||
      one.rank < 1 ||
      one.rank > options.length ||
      isTaken(one, at),
  );
  if (wrong) return { wrong: rankBox(wrong.id), why: 'sheet.places' };
  return { value: { order: ranks.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ id }) => id) } };
}
