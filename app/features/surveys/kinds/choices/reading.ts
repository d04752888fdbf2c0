import { asMeant, isBlank } from '../../../../platform/reading/typed-line.ts';
import { boxesOfOptions, otherBox, withOther } from '../choice/reading.ts';
import type { KindReading, Readable, ReadAnswer } from '../reading.ts';
import { NOTHING, type TypedFields } from '../typed-fields.ts';

export const choicesReading: KindReading = {
  read: readChoices,
  fields: (answer) => ('choices' in answer ? { choices: answer.choices, other: answer.other } : {}),
  meant: ({ options }, typed) => {
    // Whoever would rather not say has said nothing else.
    const ratherNot = options.find(({ id, role }) => role === 'prefer_not' && typed.choices.includes(id));
    return ratherNot ? { ...typed, choices: [ratherNot.id], other: '' } : typed;
  },
  boxes: boxesOfOptions,
  readBoxes: readTicked,
  typedInBoxes: ({ options }, value) => ('choices' in value ? { value: value.choices.map((id) => options.findIndex((option) => option.id === id) + 1).join(' '), ...otherBox(value) } : {}),
};

function readChoices({ options }: Readable, { choices, other = '' }: TypedFields): ReadAnswer {
  const elsewhere = options.find(({ role }) => role === 'other');
  const words = elsewhere && !isBlank(other) ? other : null;
  const chosen = options.filter(({ id }) => choices.includes(id) || (words && id === elsewhere?.id));
  if (chosen.length === 0) return { nothing: true, field: 'choices' };
  if (chosen.length > 1 && chosen.some(({ role }) => role === 'prefer_not')) return { wrong: 'choices', why: 'preferNotAlone' };
  return withOther(chosen.map(({ id }) => id), words);
}

/** The numbers of the options that are ticked: "1 3", "1,3", "1 and 3". */
function readTicked(question: Readable, { value = '', other }: { value?: string; other?: string }): ReadAnswer {
  const numbers = asMeant(value).match(/\d+/g) ?? [];
  const ticked = numbers.map((number) => question.options[Number(number) - 1]?.id);
  if (/[^\d\s,;.&+]/.test(asMeant(value).replace(/\band\b/gi, '')) || ticked.includes(undefined)) return { wrong: 'value', why: 'sheet.numbers' };
  return readChoices(question, { ...NOTHING, choices: ticked.filter((id) => id !== undefined), other });
}
