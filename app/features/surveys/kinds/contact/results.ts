import { chosePicked } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

export const contactResults: KindResults = {
  ...BY_MOST,
  tally: () => [],
  sentence: (_, { answered: count }, { t }) => t('results:sentence.contact', { count }),
  picked: chosePicked,
};
