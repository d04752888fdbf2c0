import type { TFunction } from 'i18next';
import type { SurveyDefinition } from '../survey.ts';
import { languageName } from '../results/names.ts';
import { countsOf, type WaveResults } from '../results/result.ts';
import { wordingOf } from '../wording.ts';
import { answerColumns, MISSING } from './answer-columns.ts';
import type { Cell } from '../../../platform/files/cells.ts';

/** The readings a survey is offered in, each with the heading of its column. */
function readings(definition: SurveyDefinition, t: TFunction<'results'>) {
  return [definition.language, ...definition.languages.filter((language) => language !== definition.language)].flatMap((language) => [
    { language, variant: 'standard' as const, heading: languageName(language) },
    ...(definition.easyRead ? [{ language, variant: 'easy_read' as const, heading: t('results:file.easy', { language: languageName(language) }) }] : []),
  ]);
}

/**
 * The data dictionary: for each column of a file of answers its question, kind, base, what each code means, and the words
 * people read in each language. First the codes for having no value, which every column shares.
 */
export function dictionaryRows(results: WaveResults, t: TFunction<'results'>): Cell[][] {
  const { definition } = results;
  const read = readings(definition, t);
  const header = [t('results:file.column'), t('results:file.question'), t('results:file.kind'), t('results:file.asked'), t('results:file.answered'), t('results:file.code'), t('results:file.meaning'), ...read.map(({ heading }) => heading)];
  const blank = read.map(() => null);
  const shared = (Object.keys(MISSING) as (keyof typeof MISSING)[]).map((state) => [t('results:file.every'), null, null, null, null, MISSING[state], t(`results:file.${state}`), ...blank]);
  const columns = answerColumns(definition, true, t).flatMap((column) => {
    const { question } = column;
    const words = read.map((reading) => wordingOf(question, reading, definition.language));
    const about = [t(`results:kind.${question.kind}`), t(question.when ? 'results:file.some' : 'results:file.everyone'), countsOf(results, question).isShown && results.told !== 'open' ? countsOf(results, question).answered : null];
    return [
      [column.code, column.label, ...about, null, null, ...words.map(({ text }) => text.text)],
      ...column.codes.map(({ code, label, option }) => [column.code, null, null, null, null, code, label, ...words.map(({ options }) => options.find(({ id }) => id === option)?.text.text ?? null)]),
    ];
  });
  return [header, ...shared, ...columns];
}
