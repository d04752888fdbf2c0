import { RATINGS } from '../../../voices/contribution.ts';
import { countAmong } from '../../counted/counts.ts';
import { counted } from '../most-given.ts';
import type { KindResults } from '../results.ts';

const AGREEING: readonly string[] = ['strongly_agree', 'agree'];

export const statementResults: KindResults = {
  tally: (_, counts) => RATINGS.map(counted(counts)),
  sentence: (_, counts, { say }) => say('agreed', countAmong(counts, AGREEING)),
  marked: () => AGREEING,
  picked: (_, __, t) => t('results:picked.agree'),
  areWords: false,
  bandsOf: 'numbers',
};
