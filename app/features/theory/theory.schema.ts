import { z } from 'zod';
import { AVAILABILITIES, BASELINE_MAX, ELEMENT_TEXT_MAX, KINDS, LEVELS, METRIC_MAX, normaliseText, PRIORITY_GROUP_MAX, TARGET_MAX, THEME_MAX, UNIT_MAX } from './theory-file-words.ts';

/** A page for more would be no help; a file may bring more. */
export const INDICATORS_MAX = 50;

/** What can be done with a theory as a whole. */
export const theoryMoveSchema = z.object({ intent: z.enum(['begin', 'publish', 'discard'], { error: 'choose' }) });

/** Written by hand or read from a file, the same words are the same element, so both are normalised alike. */
const optional = (max: number) =>
  z.string().optional().transform((typed) => normaliseText(typed ?? '') || null).pipe(z.string().max(max, 'tooLong').nullable());
const required = (max: number) => z.string({ error: 'required' }).transform(normaliseText).pipe(z.string().min(1, 'required').max(max, 'tooLong'));

const indicatorRow = z.object({
  metric: optional(METRIC_MAX),
  unit: optional(UNIT_MAX),
  baseline: optional(BASELINE_MAX),
  target: optional(TARGET_MAX),
  availability: z.enum(AVAILABILITIES, { error: 'choose' }).optional().transform((chosen) => chosen ?? null),
});

const isBlank = (row: z.output<typeof indicatorRow>) => Object.values(row).every((value) => value === null);

/** Rows left blank are no indicators; one with a unit but no metric is half of one. */
const indicators = z
  .array(indicatorRow)
  .max(INDICATORS_MAX, 'tooMany')
  .superRefine((rows, context) => {
    rows.forEach((row, index) => {
      if (row.metric === null && !isBlank(row)) context.addIssue({ code: 'custom', message: 'required', path: [index, 'metric'] });
      if (row.metric !== null && rows.findIndex(({ metric }) => metric === row.metric) < index) context.addIssue({ code: 'custom', message: 'refusal.indicator_exists', path: [index, 'metric'] });
    });
  })
  .transform((rows) => rows.flatMap(({ metric, ...rest }) => (metric === null ? [] : [{ metric, ...rest }])));

const elementFields = {
  level: z.enum(LEVELS, { error: 'choose' }),
  kind: z.enum(KINDS, { error: 'choose' }),
  text: required(ELEMENT_TEXT_MAX),
  theme: optional(THEME_MAX),
  priorityGroup: optional(PRIORITY_GROUP_MAX),
  indicators,
};

/** An element as a form sends it. */
export const elementSchema = z.object(elementFields);
export type ElementInput = z.output<typeof elementSchema>;

/** The two things the page of an element does. */
export const elementFormSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('save'), revision: z.number().int(), ...elementFields }), z.object({ intent: z.literal('remove') })]);
