import { chosePicked } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

export const informationResults: KindResults = {
  ...BY_MOST,
  tally: () => [],
  sentence: (_, { answered: count }, { t }) => t('results:sentence.answered', { count }),
  picked: chosePicked,
};
