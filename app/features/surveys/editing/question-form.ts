import type { Question } from '../survey.ts';
import type { QuestionForm } from './question-form.schema.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { QuestionKind } from '../kinds/names.ts';

/** How many empty rows the options of a new question begin with. */
const ROWS_TO_BEGIN = 3;

/** A question that does not exist yet, of a kind. `ids` are for its first options. */
export function beginQuestion(id: string, kind: QuestionKind, newId: () => string): Question {
  const { begin, hasOptions } = DEFINITIONS[kind];
  return {
    id, kind, text: '', outcomes: [], required: false, core: false, translations: {},
    ...begin,
    options: hasOptions ? Array.from({ length: ROWS_TO_BEGIN }, () => ({ id: newId(), text: '' })) : [],
  };
}

/** A question as its form shows it. */
export function formOf(question: Question, revision: number): Record<string, unknown> {
  const { indicator, when, easy, required, core, options, ...rest } = question;
  return {
    ...rest,
    ahead: rest.ahead ? 'on' : undefined,
    revision,
    answering: required ? 'must' : 'skip',
    core: core ? 'on' : undefined,
    indicator: indicator ? `${indicator.outcome}|${indicator.metric}` : undefined,
    options: options.map((option) => ({ ...option, easy: easy?.options?.[option.id] })),
    match: when?.match ?? 'all',
    tests: when?.tests ?? [],
    easyText: easy?.text,
    easyHint: easy?.hint,
  };
}

/**
 * A question as its form says it. What the form does not show (the words in other languages) stays as it is kept; what a
 * wave locked stays as it was asked.
 */
export function questionOf(form: QuestionForm, kept: Question | undefined, locked: Question | undefined): Question {
  const kind = kept?.kind ?? form.kind;
  const is = DEFINITIONS[kind];
  const rows = is.hasOptions ? form.options.filter(({ text }) => text) : [];
  const options = rows.map(({ id, text, picture, role }) => ({ id, text: text ?? '', picture, role: is.roles.find((one) => one === role) }));
  const easyOptions = Object.fromEntries(rows.flatMap(({ id, easy }) => (easy ? [[id, easy]] : [])));
  const easy = { text: form.easyText || undefined, hint: form.easyHint || undefined, options: Object.keys(easyOptions).length > 0 ? easyOptions : undefined };
  const written: Question = {
    id: form.id,
    kind,
    text: form.text,
    hint: form.hint || undefined,
    why: is.asks ? form.why || undefined : undefined,
    outcomes: is.becomesContribution ? form.outcomes : [],
    indicator: is.becomesContribution ? indicatorOf(form) : undefined,
    required: is.canBeRequired && form.answering === 'must',
    core: is.becomesContribution && form.core,
    section: form.section,
    options,
    ...is.ownFields(form),
    picture: form.picture,
    audio: form.dropAudio ? undefined : form.audio,
    when: form.tests.length === 0 ? undefined : { match: form.match, tests: form.tests.map(({ value, ...test }) => ({ ...test, value: test.test === 'answered' ? '' : (value ?? '') })) },
    easy: easy.text || easy.hint || easy.options ? easy : undefined,
    translations: kept?.translations ?? {},
  };
  return locked ? asAsked(written, locked) : written;
}

/** The indicator counts only while its outcome is chosen. */
function indicatorOf({ indicator, outcomes }: QuestionForm): Question['indicator'] {
  const bar = indicator?.indexOf('|') ?? -1;
  if (!indicator || bar === -1) return undefined;
  const outcome = indicator.slice(0, bar);
  return outcomes.includes(outcome) ? { outcome, metric: indicator.slice(bar + 1) } : undefined;
}

/** The question with its locked parts as they were asked: the same the database holds fast (private.core_of). */
function asAsked(written: Question, locked: Question): Question {
  const { kind, text, low, high, min, max, unit, core } = locked;
  const pictures = new Map(written.options.map(({ id, picture }) => [id, picture]));
  return { ...written, kind, text, low, high, min, max, unit, core, options: locked.options.map((option) => ({ ...option, picture: pictures.get(option.id) })) };
}
