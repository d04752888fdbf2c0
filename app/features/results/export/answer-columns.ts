import type { TFunction } from 'i18next';
import type { AnswerColumn, NamedColumn, Values } from '../../surveys/kinds/columns.ts';
import { COLUMNS } from '../../surveys/kinds/columns-by-kind.ts';
import { countedQuestions } from '../result.ts';
import type { Question, SurveyDefinition } from '../../surveys/survey.ts';
import type { Value } from '../../surveys/value.ts';
import type { Cell } from '../../../platform/files/cells.ts';

/** What became of a question, in a file: why there is no value. Held is with the safeguarding lead. */
export const MISSING = { skipped: -99, not_asked: -88, prefer_not: -77, held: -66 } as const;
export type Missing = keyof typeof MISSING;

/** One answer of one response, as the database hands it to a file. */
export interface ExportedAnswer {
  state: Missing | 'answered';
  value: Value | null;
}

/** The number of each answer, by question and option, the same in every wave of a survey (private.export_codes). */
export type OptionCodes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The columns of a survey's answers: one a question, one an option where several can be chosen or are ranked. Words people
 * typed are columns only when asked for, because words can tell who someone is.
 */
export function answerColumns(definition: SurveyDefinition, given: OptionCodes, withWords: boolean, t: TFunction<'results'>): AnswerColumn[] {
  const columns = countedQuestions(definition).flatMap(({ question, number }) =>
    columnsOf(question, columnName(question.id), given[question.id] ?? {}, withWords, t).map((column) => ({ ...column, number })));
  // Two questions may say the same: then the short name, which no other has, stands behind the words.
  const isTwice = ({ label }: AnswerColumn) => columns.filter((other) => other.label === label).length > 1;
  return columns.map((column) => (isTwice(column) ? { ...column, label: `${column.label} [${column.code}]` } : column));
}

/** The name of a question's column: its id, in signs that R and every spreadsheet take for a name. No id holds a _ or a point. */
export function columnName(id: string): string {
  return `q_${id.replaceAll('-', '.')}`;
}

function columnsOf(question: Question, code: string, given: Readonly<Record<string, number>>, withWords: boolean, t: TFunction<'results'>): NamedColumn[] {
  const options = question.options.map(({ id, text }, n) => ({ code: given[id] ?? n + 1, label: text, option: id }));
  const other: NamedColumn[] = withWords && question.options.some(({ role }) => role === 'other')
    ? [{ code: `${code}_other`, question, label: `${question.text}: ${t('results:file.inWords')}`, codes: [], read: (value) => (value && 'choices' in value ? (value.other ?? null) : null) }]
    : [];
  return COLUMNS[question.kind](question, { code, options, yesNo: [{ code: 1, label: t('results:consent.yes') }, { code: 0, label: t('results:consent.no') }], other, withWords, t });
}

/** What a column says of one response: the value, or why there is none, in words or as a code. */
export function cellOf(column: AnswerColumn, answer: ExportedAnswer | undefined, values: Values, t: TFunction<'results'>): Cell {
  const state = answer?.state ?? 'not_asked';
  if (state !== 'answered') return values === 'codes' ? MISSING[state] : t(`results:file.${state}`);
  return column.read(answer?.value ?? null, values);
}
