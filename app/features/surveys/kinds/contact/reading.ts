import type { KindReading } from '../reading.ts';
import { NOTHING } from '../typed-fields.ts';
import { readContact, WAYS, type Way } from './ways.ts';

export const contactReading: KindReading = {
  read: (_, fields) => readContact(fields),
  fields: (answer) => {
    if (!('ways' in answer)) return 'contact' in answer ? { contact: answer.contact } : {};
    const { name, note, ways } = answer;
    return { name, note, ways: ways.map(({ way }) => way), ...Object.fromEntries(ways.map(({ way, to }) => [way, to])) };
  },
  meant: (_, typed) => {
    const leadsSomewhere = (way: Way) => 'value' in readContact({ ...NOTHING, ways: [way], [way]: typed[way] });
    const ways = WAYS.filter((way) => typed.ways.includes(way) && leadsSomewhere(way));
    return { ...NOTHING, name: typed.name, note: typed.note, ways, ...Object.fromEntries(ways.map((way) => [way, typed[way]])) };
  },
  // How to reach someone stands on a sheet of its own, which is entered apart.
  boxes: () => [],
  readBoxes: () => ({ nothing: true, field: '' }),
  typedInBoxes: () => ({}),
};
