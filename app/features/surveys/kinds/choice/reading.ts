import { ANSWER_MAX } from '../../../voices/contribution.ts';
import { isBlank } from '../../../../platform/reading/typed-line.ts';
import { lengthOf } from '../open/reading.ts';
import type { KindReading, Readable, ReadAnswer } from '../reading.ts';
import { NOTHING, type TypedFields } from '../typed-fields.ts';

export const choiceReading: KindReading = {
  read: readChoice,
  fields: (answer) => ('choices' in answer ? { choice: answer.choices[0], other: answer.other } : {}),
  // Words of one's own win over what is ticked beside them.
  meant: (_, typed) => (typed.other?.trim() ? { ...typed, choice: undefined } : typed),
  boxes: boxesOfOptions,
  readBoxes: (question, { value = '', other }) => readChoice(question, { ...NOTHING, choice: value, other }),
  typedInBoxes: (_, value) => ('choices' in value ? { value: value.choices[0] ?? '', ...otherBox(value) } : {}),
};

/** The boxes of a question whose options may have one for words beside them. */
export function boxesOfOptions({ options }: Pick<Readable, 'options'>): string[] {
  return options.some(({ role }) => role === 'other') ? ['value', 'other'] : ['value'];
}

export const otherBox = ({ other }: { other?: string }) => (other === undefined ? {} : { other });

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

/** What was chosen, with the words beside "something else". */
export function withOther(choices: string[], other: string | null): ReadAnswer {
  if (other === null) return { value: { choices } };
  return lengthOf(other) > ANSWER_MAX ? { wrong: 'other', why: 'answerTooLong' } : { value: { choices, other } };
}
