import { parseWithZod } from '@conform-to/zod/v4';
import { answerSchema, unfinishedSchema } from '../answering.schema.ts';
import { WAYS } from '../question/contact.ts';
import type { Answer } from '../draft/draft.ts';
import { readValue } from '../question/read-value.ts';
import type { TypedFields } from '../question/typed-fields.ts';
import type { Question } from '../../survey.ts';
import type { FilledIn } from './pack.ts';

// Forms that were filled in on a phone without signal. The phone finds few faults itself (phone/judge.ts), and when they
// arrive nobody stands before the page any more who could be asked again.

/** Reads a form as the page itself reads it. Null when it says something the survey cannot take. */
export function readFilledIn(question: Question, filledIn: FilledIn): Answer | null {
  const form = formOf(filledIn);
  if (filledIn === '') form.append('intent', 'skip');
  const read = parseWithZod(form, { schema: answerSchema(question) });
  return read.status === 'success' ? read.value : null;
}

/** The fields of a form as they were typed, to be shown again. */
export function typedIn(filledIn: FilledIn): TypedFields {
  const read = parseWithZod(formOf(filledIn), { schema: unfinishedSchema });
  return read.status === 'success' ? read.value : { choices: [], order: [], ways: [] };
}

/**
 * What someone meant by a form that says two things at once, losing no words: something else in words wins over what was
 * ticked beside it, rather not saying over all else, and of the ways to be reached those stay that lead somewhere.
 * Null when nothing in it can be taken.
 */
export function readMeant(question: Question, filledIn: FilledIn): Answer | null {
  const typed = typedIn(filledIn);
  const ratherNot = question.options.find(({ id, role }) => role === 'prefer_not' && typed.choices.includes(id));
  const reachable = WAYS.filter((way) => typed.ways.includes(way) && 'value' in readValue(question, { ...onlyWay(typed, way), ways: [way] }));
  const meant: TypedFields = {
    ...(question.kind === 'contact' ? reachable.reduce((kept, way) => ({ ...kept, [way]: typed[way] }), onlyWay(typed)) : typed),
    ways: reachable,
    choice: typed.other?.trim() ? undefined : typed.choice,
    ...(ratherNot ? { choices: [ratherNot.id], other: '' } : {}),
  };
  const read = readValue(question, meant);
  return 'value' in read ? read.value : null;
}

/** The fields of the contact question with one way to be reached, or none. */
function onlyWay({ name, note, ...typed }: TypedFields, way?: (typeof WAYS)[number]): TypedFields {
  return { choices: [], order: [], ways: [], name, note, ...(way ? { [way]: typed[way] } : {}) };
}

function formOf(filledIn: FilledIn): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(filledIn)) form.append(name, value.replaceAll('\0', ''));
  return form;
}
