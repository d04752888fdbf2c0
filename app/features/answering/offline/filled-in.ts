import { parseWithZod } from '@conform-to/zod/v4';
import { fieldsIn, FORM_FIELDS_MAX, INTENT_FIELD, isBuildable } from '../../../platform/form-limits.ts';
import { answerSchema, unfinishedSchema } from '../answering.schema.ts';
import type { Answer } from '../draft/draft.ts';
import { READINGS } from '../../surveys/kinds/readings.ts';
import { NOTHING, type TypedFields } from '../../surveys/kinds/typed-fields.ts';
import type { Question } from '../../surveys/survey.ts';
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
  const reading = READINGS[question.kind];
  const read = reading.read(question, reading.meant(question, typedIn(filledIn)));
  return 'value' in read ? read.value : null;
}

/** The form that was filled in, as forms.server.ts reads one; null when no page of ours has such a form. */
function formOf(filledIn: FilledIn): FormData | null {
  if (fieldsIn(filledIn) > FORM_FIELDS_MAX) return null;
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(filledIn)) form.append(name, value.replaceAll('\0', ''));
  return form.has(INTENT_FIELD) || !isBuildable(form) ? null : form;
}
