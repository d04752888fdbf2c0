import { parseWithZod } from '@conform-to/zod/v4';
import { fieldsIn, FORM_FIELDS_MAX, INTENT_FIELD, isBuildable } from '../../../../platform/form-limits.ts';
import { answerSchema, unfinishedSchema } from '../answering.schema.ts';
import { WAYS, type Way } from '../question/contact.ts';
import type { Answer } from '../draft/draft.ts';
import { readValue } from '../question/read-value.ts';
import { NOTHING, type TypedFields } from '../question/typed-fields.ts';
import type { Question } from '../../survey.ts';
import type { FilledIn } from './pack.ts';

// Forms that were filled in on a phone without signal. The phone finds few faults itself (phone/judge.ts), and when they
// arrive nobody stands before the page any more who could be asked again.

/** Reads a form as the page itself reads it. Null when it says something the survey cannot take. */
export function readFilledIn(question: Question, filledIn: FilledIn): Answer | null {
  const form = formOf(filledIn);
  if (!form) return null;
  if (filledIn === '') form.append('intent', 'skip');
  const read = parseWithZod(form, { schema: answerSchema(question) });
  return read.status === 'success' ? read.value : null;
}

/** The fields of a form as they were typed, to be shown again. */
export function typedIn(filledIn: FilledIn): TypedFields {
  const form = formOf(filledIn);
  if (!form) return NOTHING;
  const read = parseWithZod(form, { schema: unfinishedSchema });
  return read.status === 'success' ? read.value : NOTHING;
}

/** What someone meant by a form that says two things at once. Null when nothing in it can be taken. */
export function readMeant(question: Question, filledIn: FilledIn): Answer | null {
  const read = readValue(question, meantBy(question, typedIn(filledIn)));
  return 'value' in read ? read.value : null;
}

function meantBy(question: Question, typed: TypedFields): TypedFields {
  switch (question.kind) {
    case 'choice':
    case 'pictures':
      // Words of one's own win over what is ticked beside them.
      return typed.other?.trim() ? { ...typed, choice: undefined } : typed;
    case 'choices': {
      // Whoever would rather not say has said nothing else.
      const ratherNot = question.options.find(({ id, role }) => role === 'prefer_not' && typed.choices.includes(id));
      return ratherNot ? { ...typed, choices: [ratherNot.id], other: '' } : typed;
    }
    case 'contact': {
      const leadsSomewhere = (way: Way) => 'value' in readValue(question, { ...NOTHING, ways: [way], [way]: typed[way] });
      const ways = WAYS.filter((way) => typed.ways.includes(way) && leadsSomewhere(way));
      return { ...NOTHING, name: typed.name, note: typed.note, ways, ...Object.fromEntries(ways.map((way) => [way, typed[way]])) };
    }
    default:
      return typed;
  }
}

/** The form that was filled in, as forms.server.ts reads one; null when no page of ours has such a form. */
function formOf(filledIn: FilledIn): FormData | null {
  if (fieldsIn(filledIn) > FORM_FIELDS_MAX) return null;
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(filledIn)) form.append(name, value.replaceAll('\0', ''));
  return form.has(INTENT_FIELD) || !isBuildable(form) ? null : form;
}
