import type { TFunction } from 'i18next';
import { RESULTS } from '../../surveys/kinds/results-by-kind.ts';
import { equalityNames, groupNames } from '../names.ts';
import { bandText, togetherText, valueText } from '../../surveys/counted/value-text.ts';
import { countedQuestions, countsOf, equalityQuestions, SPLITS, type Breakdown, type Change, type Reach, type Split, type WaveResults } from '../result.ts';
import { percent } from '../../surveys/counted/counts.ts';
import type { Cell } from '../../../platform/files/cells.ts';
import { columnName } from './answer-columns.ts';

/** Everything a file of results is made from: what the page shows, and nothing more. */
export interface ResultParts {
  results: WaveResults;
  changes: Change[];
  reach: Reach[];
  /** What the database lets out of groups, by split; null while the wave is open. */
  breakdowns: Record<Split | 'equality', Breakdown | null>;
}

/** How many took part, as the page says it. */
function tookPart({ told, people, least }: WaveResults, t: TFunction<'results'>): Cell {
  if (told !== 'raw' && people === 0) return t('results:figures.fewer', { least });
  return told === 'open' ? t('results:listed.atLeast', { count: people }) : people;
}

/**
 * The results of a wave as rows: which table, question, answer or group, how many, of how many, share in per cent. Counts by
 * group are those of the page: rounded to five, small groups counted together, none while the wave is open (C6).
 */
export function resultRows({ results, changes, reach, breakdowns }: ResultParts, t: TFunction<'results'>): Cell[][] {
  const questions = countedQuestions(results.definition).map(({ question, number }) => ({ question, number, counts: countsOf(results, question) }));
  const row = (table: string, number: number | null, question: string | null, answer: string, people: Cell, base: number | null): Cell[] => [
    t(`results:file.table.${table}`), number, question, answer, people, base, typeof people === 'number' && base !== null ? percent(people, base) : null,
  ];
  const everyone = questions.flatMap(({ question, number, counts }) => (results.told === 'open' ? [] : !counts.isShown ? [row('notShown', number, question.text, t('results:told.question', { least: results.least }), null, null)] : [
    ...RESULTS[question.kind].tally(question, counts).map(({ key, count }) => row('everyone', number, question.text, valueText(question, key, t), count, counts.answered)),
    ...counts.together.map(({ keys, people }) => row('everyone', number, question.text, togetherText(question, keys, t), people ?? t('results:told.notTold'), counts.answered)),
    ...counts.bands.map((band) => row('everyone', number, question.text, bandText(question, band, t), band.people, counts.answered)),
    ...(['median', 'lowest', 'highest'] as const).flatMap((what) => (counts.numbers ? [[...row('everyone', number, question.text, t(`results:file.${what}`), counts.numbers[what], null)]] : [])),
    ...(counts.rest === null ? (['answered', 'skipped', 'notAsked', 'preferNot'] as const) : (['answered', 'rest'] as const)).map((what) => row('became', number, question.text, t(`results:file.${what}`), counts[what], counts.rest === null ? results.people : counts.answered + counts.rest)),
    row('passed', number, question.text, t('results:stopped.passed'), counts.passed, counts.couldPass),
  ]));
  const compared = changes.flatMap(({ question: id, wave, before, after, same }) => {
    const asked = questions.find(({ question }) => question.id === id);
    if (!asked) return [];
    const { question, number } = asked;
    const what = RESULTS[question.kind].picked(question, RESULTS[question.kind].marked(question), t);
    return [
      row('different', number, question.text, `${wave.name}: ${what}`, before.agree, before.answered),
      row('different', number, question.text, `${results.name}: ${what}`, after.agree, after.answered),
      ...(same ? [row('same', number, question.text, `${wave.name}: ${what}`, same.before, same.people), row('same', number, question.text, `${results.name}: ${what}`, same.after, same.people)] : []),
    ];
  });
  const byGroup = SPLITS.flatMap((split) => {
    const shown = breakdowns[split]?.questions ?? {};
    return [
      ...(shown['']?.groups ?? []).map(({ groups, people }) => row(split, null, null, groupNames(split, groups, t), people, null)),
      ...questions.flatMap(({ question, number }) =>
        (countsOf(results, question).isShown ? (shown[question.id]?.groups ?? []) : []).map(({ groups, people, agree }) => row(split, number, question.text, `${groupNames(split, groups, t)}: ${RESULTS[question.kind].picked(question, shown[question.id]?.picked ?? [], t)}`, agree ?? null, people))),
    ];
  });
  const equality = equalityQuestions(results.definition).flatMap((question) =>
    (breakdowns.equality?.questions[question.id]?.groups ?? []).map(({ groups, people }) => row('equality', null, question.text, equalityNames(question, groups), people, null)));
  const targets = reach.flatMap(({ group, target, isReached }) => [
    row('reach', null, group, t('results:reach.target'), target, null),
    ...(isReached === null ? [] : [row('reach', null, group, t('results:reach.standing'), t(isReached ? 'results:reach.reached' : 'results:reach.notYet'), null)]),
  ]);
  const header = ['table', 'number', 'question', 'answer', 'people', 'base', 'share'].map((name) => t(`results:file.heading.${name}`));
  const named = (rows: Cell[][]) => rows.map((cells) => [...cells, typeof cells[1] === 'number' ? columnName(questions[cells[1] - 1]?.question.id ?? '') : null]);
  return [[...header, t('results:file.column')], ...named([[t('results:file.table.people'), null, null, t('results:file.tookPart'), tookPart(results, t), null, null], ...everyone, ...compared, ...byGroup, ...equality, ...targets])];
}
