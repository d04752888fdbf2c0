import { chosePicked } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

export const openResults: KindResults = {
  ...BY_MOST,
  tally: () => [],
  sentence: (_, { answered: count }, { t }) => t('results:sentence.words', { count }),
  picked: chosePicked,
  areWords: true,
};
