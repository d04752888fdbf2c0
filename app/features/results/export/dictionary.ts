import type { TFunction } from 'i18next';
import type { Cell } from '../../../platform/files/cells.ts';
import { languageName } from '../names.ts';
import { countsOf, type WaveResults } from '../result.ts';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import { wordingOf } from '../../surveys/wording.ts';
import { answerColumns, MISSING, type OptionCodes } from './answer-columns.ts';

/** What a dictionary says besides the results: the version that was asked, the numbers of answers, outcomes by identity. */
export interface About {
  version: number;
  codes: OptionCodes;
  outcomes: ReadonlyMap<string, string>;
}

/** The readings a survey is offered in, each with the heading of its column. */
function readings(definition: SurveyDefinition, t: TFunction<'results'>) {
  return [definition.language, ...definition.languages.filter((language) => language !== definition.language)].flatMap((language) => [
    { language, variant: 'standard' as const, heading: languageName(language) },
    ...(definition.easyRead ? [{ language, variant: 'easy_read' as const, heading: t('results:file.easy', { language: languageName(language) }) }] : []),
  ]);
}

/**
 * The data dictionary: for each column of a file of answers its question, kind, outcomes, indicator and base, what each code
 * means, and the words people read in each language; each line with its wave and version, so that the dictionaries of two
 * waves stack as the answers do. First the codes for having no value, which every column shares.
 */
export function dictionaryRows(results: WaveResults, about: About, t: TFunction<'results'>): Cell[][] {
  const { definition } = results;
  const read = readings(definition, t);
  const heading = (name: string) => t(`results:file.${name}`);
  const header = ['wave', 'version', 'column', 'number', 'question', 'kind', 'outcomes', 'indicator', 'core', 'asked', 'answered', 'code', 'meaning'].map(heading);
  const which: Cell[] = [results.name, about.version];
  const shared = (Object.keys(MISSING) as (keyof typeof MISSING)[]).map((state) => [...which, heading('every'), ...blanks(8), MISSING[state], heading(state), ...read.map(() => null)]);
  const columns = answerColumns(definition, about.codes, true, t).flatMap((column) => {
    const { question } = column;
    const words = read.map((reading) => wordingOf(question, reading, definition.language));
    const meant: Cell[] = [question.outcomes.map((id) => about.outcomes.get(id) ?? id).join('; ') || null, question.indicator?.metric ?? null, t(question.core ? 'results:consent.yes' : 'results:consent.no')];
    const counts = countsOf(results, question);
    const isTold = counts.isShown && results.told !== 'open';
    const base: Cell[] = [t(question.when ? 'results:file.some' : 'results:file.everyone'), isTold ? counts.answered : null];
    return [
      [...which, column.code, column.number, column.label, t(`results:kind.${question.kind}`), ...meant, ...base, null, null, ...words.map(({ text }) => text.text)],
      ...column.codes.map(({ code, label, option }) => [...which, column.code, ...blanks(8), code, label, ...words.map(({ options }) => options.find(({ id }) => id === option)?.text.text ?? null)]),
    ];
  });
  return [[...header, ...read.map(({ heading: language }) => language)], ...shared, ...columns];
}

const blanks = (count: number): Cell[] => Array.from({ length: count }, () => null);
