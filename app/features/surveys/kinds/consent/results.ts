import { counted, isTold } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

export const consentResults: KindResults = {
  ...BY_MOST,
  tally: (_, counts) => ['yes', 'no'].filter(isTold(counts)).map(counted(counts)),
  sentence: (_, { answered: count, counts, rest }, { t, say }) => (rest !== null && !('yes' in counts) ? t('results:sentence.answered', { count }) : say('consent', counts['yes'] ?? 0)),
  picked: (_, __, t) => t('results:picked.yes'),
};
