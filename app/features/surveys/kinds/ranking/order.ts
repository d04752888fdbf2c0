import type { Option } from '../../survey.ts';

/** The order someone put things in, with whatever they did not name at the end, each once. */
export function orderOf({ options }: { options: readonly Pick<Option, 'id'>[] }, named: readonly string[]): string[] {
  const ids = options.map(({ id }) => id);
  const known = named.filter((id, at) => ids.includes(id) && named.indexOf(id) === at);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

/** The order with one thing moved by one step. Takes "up:ID" or "down:ID", as the buttons send. */
export function movedIn(order: readonly string[], move: string): string[] {
  const [direction, id = ''] = move.split(/:(.*)/s);
  const from = order.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const rest = order.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
