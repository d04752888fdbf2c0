import { countAmong } from '../../counted/counts.ts';
import { counted } from '../most-given.ts';
import { HIGH_POINTS, upward, type KindResults } from '../results.ts';
import { bandsOf } from './bands.ts';
import { POINTS } from './points.ts';

const marked: KindResults['marked'] = (question) => {
  const bands = bandsOf(question);
  const [, , , top] = bands ?? [];
  // Of anxiety the highest band begins at six.
  return top && bands?.[0]?.word === 'veryLow' ? upward(top.from, top.to) : HIGH_POINTS;
};

export const scaleResults: KindResults = {
  tally: (_, counts) => POINTS.map(String).map(counted(counts)),
  sentence: (question, counts, { say }) => {
    const points = marked(question);
    return say(bandsOf(question) ? (points.includes('6') ? 'anxious' : 'bands') : 'high', countAmong(counts, points));
  },
  marked,
  picked: (_, picked, t) => t(picked.includes('6') ? 'results:picked.highFromSix' : 'results:picked.high'),
  areWords: false,
  bandsOf: 'numbers',
};
