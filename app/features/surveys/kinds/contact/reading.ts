import type { KindReading } from '../reading.ts';
import { NOTHING } from '../typed-fields.ts';
import { readContact, CONTACT_METHODS, type ContactMethod } from './contact-methods.ts';

export const contactReading: KindReading = {
  read: (_, fields) => readContact(fields),
  fields: (answer) => {
    if (!('ways' in answer)) return 'contact' in answer ? { contact: answer.contact } : {};
    const { name, note, ways } = answer;
    return {
      name,
      note,
      ways: ways.map(({ way: method }) => method),
      ...Object.fromEntries(ways.map(({ way: method, to }) => [method, to])),
    };
  },
  meant: (_, typed) => {
    const leadsSomewhere = (method: ContactMethod) =>
      'value' in readContact({ ...NOTHING, ways: [method], [method]: typed[method] });
    const ways = CONTACT_METHODS.filter((method) => typed.ways.includes(method) && leadsSomewhere(method));
    return {
      ...NOTHING,
      name: typed.name,
      note: typed.note,
      ways,
      ...Object.fromEntries(ways.map((method) => [method, typed[method]])),
    };
  },
  // How to reach someone stands on a sheet of its own, which is entered apart.
  boxes: () => [],
  readBoxes: () => ({ nothing: true, field: '' }),
  typedInBoxes: () => ({}),
};
