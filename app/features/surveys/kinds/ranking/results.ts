import { optionText } from '../../counted/counts.ts';
import { counted, isTold, mostInWords } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

/** What was put first; "2:" before an option is how often it was put second. */
const tally: KindResults['tally'] = ({ options }, counts) => options.map(({ id }) => `1:${id}`).filter(isTold(counts)).map(counted(counts));

export const rankingResults: KindResults = {
  ...BY_MOST,
  tally,
  sentence: (question, counts, saying) => mostInWords(tally(question, counts), counts, 'first', (key) => optionText(question.options, key), saying),
  picked: ({ options }, [first = ''], t) => t('results:picked.first', { option: optionText(options, first) }),
};
