import { chosePicked } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

export const numberResults: KindResults = {
  ...BY_MOST,
  tally: () => [],
  sentence: ({ unit }, { answered: count, rest, numbers }, { t, least }) => {
    if (rest !== null) return t('results:sentence.gaveNumber', { count });
    return numbers ? t('results:sentence.numbers', { count, ...numbers, unit: unit ? ` ${unit}` : '' }) : t('results:sentence.fewNumbers', { count, least });
  },
  picked: chosePicked,
};
