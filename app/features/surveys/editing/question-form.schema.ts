import { z } from 'zod';
import { requiredText } from '../../../platform/text.ts';
import { TEST_VALUE_MAX, TESTS, TESTS_MAX } from '../condition.ts';
import { pictureSchema } from '../survey.schema.ts';
import type { Question } from '../survey.ts';
import { OWN_FORM_FIELDS } from '../kinds/own-fields.ts';
import { words } from '../kinds/words.ts';
import { valuesOf } from './conditions.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import { CHOICE_MAX, HINT_MAX, METRIC_MAX, OPTIONS_MAX, QUESTION_ID_MAX, QUESTION_MAX, WHY_MAX } from '../limits.ts';
import { QUESTION_KINDS } from '../kinds/names.ts';

const OUTCOME_ID = 36;

const shortId = z.string().regex(/^[a-z0-9-]{1,40}$/i).max(QUESTION_ID_MAX);
/** Why a file that was sent could not be kept, noted on the form when it was read. */
const fault = z.string().optional();

const optionRow = z.object({
  id: shortId,
  text: words(CHOICE_MAX).optional(),
  easy: words(CHOICE_MAX).optional(),
  picture: pictureSchema.optional(),
  uploadFault: fault,
  role: z.enum(['other', 'prefer_not']).optional(),
});

const testRow = z.object({ question: shortId, test: z.enum(TESTS, { error: 'choose' }), value: words(TEST_VALUE_MAX).optional() });

const fields = z.object({
  id: shortId,
  kind: z.enum(QUESTION_KINDS, { error: 'choose' }),
  /** The revision of the survey this form was filled from. */
  revision: z.number().int(),
  text: requiredText(QUESTION_MAX, 'question.text'),
  hint: words(HINT_MAX).optional(),
  why: words(WHY_MAX).optional(),
  answering: z.enum(['skip', 'must']).default('skip'),
  core: z.boolean().default(false),
  section: shortId.optional(),
  outcomes: z.array(z.uuid()).default([]),
  /** The outcome's id, a bar, and the metric. */
  indicator: z.string().max(OUTCOME_ID + 1 + METRIC_MAX).optional(),
  options: z.array(optionRow).max(OPTIONS_MAX, 'tooMany').default([]),
  ...OWN_FORM_FIELDS,
  picture: pictureSchema.optional(),
  uploadFault: fault,
  audio: z.uuid().optional(),
  recordingFault: fault,
  dropAudio: z.boolean().default(false),
  match: z.enum(['all', 'any']).default('all'),
  tests: z.array(testRow).max(TESTS_MAX, 'tooMany').default([]),
  easyText: words(QUESTION_MAX).optional(),
  easyHint: words(HINT_MAX).optional(),
  /** The question whose outcomes are laid out to choose from. */
  choosing: z.string().optional(),
});

export type QuestionForm = z.output<typeof fields>;

type Complain = (path: (string | number)[], message: string) => void;

/** The form of one question. `earlier` are the questions its condition may look at. */
export function questionFormSchema(earlier: readonly Question[]) {
  return fields.superRefine((form, context) => {
    const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path, message });
    if (form.uploadFault) complain(['upload'], form.uploadFault);
    if (form.recordingFault) complain(['recording'], form.recordingFault);
    if (DEFINITIONS[form.kind].hasOptions) checkOptions(form, complain);
    if (form.min !== undefined && form.max !== undefined && form.min > form.max) complain(['max'], 'question.range');
    form.tests.forEach((test, row) => {
      const looksAt = earlier.find(({ id }) => id === test.question);
      if (test.test !== 'answered' && !test.value) complain(['tests', row, 'value'], looksAt && valuesOf(looksAt) ? 'choose' : 'number');
      else if (test.test !== 'answered' && looksAt && DEFINITIONS[looksAt.kind].valueTyped?.test(test.value ?? '') === false) complain(['tests', row, 'value'], 'number');
    });
  });
}

function checkOptions({ options }: QuestionForm, complain: Complain): void {
  options.forEach((option, row) => {
    if (option.uploadFault) complain(['options', row, 'upload'], option.uploadFault);
    if (!option.text && (option.easy || option.picture || option.role)) complain(['options', row, 'text'], 'option.text');
    if (option.text && options.findIndex(({ text }) => text === option.text) < row) complain(['options', row, 'text'], 'option.twice');
    if (option.role && options.findIndex(({ role }) => role === option.role) < row) complain(['options', row, 'role'], 'option.role');
  });
  if (options.filter(({ text }) => text).length < 2) {
    const blank = options.findIndex(({ text }) => !text);
    complain(blank === -1 ? ['options'] : ['options', blank, 'text'], 'option.two');
  }
}
