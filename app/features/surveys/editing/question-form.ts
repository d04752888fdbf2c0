import { asksSomething, becomesContribution, hasOptions, type QuestionKind } from '../question-kind.ts';
import type { Question } from '../survey.ts';
import type { QuestionForm } from './question-form.schema.ts';

/** What the parts of a question's form depend on. */
export const canBeRequired = (kind: QuestionKind) => asksSomething(kind) && kind !== 'contact';
export const canBeCore = (kind: QuestionKind) => becomesContribution(kind);
export const canHaveRoles = (kind: QuestionKind) => kind === 'choice' || kind === 'choices' || kind === 'pictures';
/** "Something else" opens a box for words, which pictures have no room for. */
export const canHaveOther = (kind: QuestionKind) => kind === 'choice' || kind === 'choices';

/** How many empty rows the options of a new question begin with. */
const ROWS_TO_BEGIN = 3;

/** A question that does not exist yet, of a kind. `ids` are for its first options. */
export function beginQuestion(id: string, kind: QuestionKind, newId: () => string): Question {
  return {
    id, kind, text: '', outcomes: [], required: false, core: false, translations: {},
    // What is counted is seldom less than nothing; whoever asks for degrees below it takes this out.
    ...(kind === 'number' ? { min: 0 } : {}),
    options: hasOptions(kind) ? Array.from({ length: ROWS_TO_BEGIN }, () => ({ id: newId(), text: '' })) : [],
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
  const rows = hasOptions(kind) ? form.options.filter(({ text }) => text) : [];
  const options = rows.map(({ id, text, picture, role }) => ({ id, text: text ?? '', picture, role: roleFor(kind, role) }));
  const easyOptions = Object.fromEntries(rows.flatMap(({ id, easy }) => (easy ? [[id, easy]] : [])));
  const easy = { text: form.easyText || undefined, hint: form.easyHint || undefined, options: Object.keys(easyOptions).length > 0 ? easyOptions : undefined };
  const written: Question = {
    id: form.id,
    kind,
    text: form.text,
    hint: form.hint || undefined,
    why: asksSomething(kind) ? form.why || undefined : undefined,
    outcomes: becomesContribution(kind) ? form.outcomes : [],
    indicator: becomesContribution(kind) ? indicatorOf(form) : undefined,
    required: canBeRequired(kind) && form.answering === 'must',
    core: canBeCore(kind) && form.core,
    section: form.section,
    options,
    low: kind === 'scale' ? form.low || undefined : undefined,
    high: kind === 'scale' ? form.high || undefined : undefined,
    faces: kind === 'scale' ? form.faces : undefined,
    min: kind === 'number' ? form.min : undefined,
    max: kind === 'number' ? form.max : undefined,
    unit: kind === 'number' ? form.unit || undefined : undefined,
    ahead: kind === 'date' && form.ahead ? true : undefined,
    picture: form.picture,
    audio: form.dropAudio ? undefined : form.audio,
    when: form.tests.length === 0 ? undefined : { match: form.match, tests: form.tests.map(({ value, ...test }) => ({ ...test, value: test.test === 'answered' ? '' : (value ?? '') })) },
    easy: easy.text || easy.hint || easy.options ? easy : undefined,
    translations: kept?.translations ?? {},
  };
  return locked ? asAsked(written, locked) : written;
}

function roleFor(kind: QuestionKind, role: 'other' | 'prefer_not' | undefined) {
  if (role === 'other') return canHaveOther(kind) ? role : undefined;
  return canHaveRoles(kind) ? role : undefined;
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
