import { chosePicked, counted, mostInWords } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

/** Dates are counted by year, in order. */
const tally: KindResults['tally'] = (_, counts) => (counts.rest === null ? Object.keys(counts.counts).sort().map(counted(counts)) : []);

export const dateResults: KindResults = {
  ...BY_MOST,
  tally,
  sentence: (question, counts, saying) => mostInWords(tally(question, counts), counts, 'year', (key) => key, saying),
  picked: chosePicked,
  bandsOf: 'years',
};
