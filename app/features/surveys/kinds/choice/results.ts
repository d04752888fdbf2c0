import { optionText } from '../../counted/counts.ts';
import { chosePicked, counted, isTold, mostInWords } from '../most-given.ts';
import { BY_MOST, type KindResults } from '../results.ts';

const tally: KindResults['tally'] = ({ options }, counts) =>
  options.filter(({ role, id }) => role !== 'prefer_not' && isTold(counts)(id)).map(({ id }) => counted(counts)(id));

export const choiceResults: KindResults = {
  ...BY_MOST,
  tally,
  sentence: (question, counts, saying) => mostInWords(tally(question, counts), counts, 'chosen', (key) => optionText(question.options, key), saying),
  picked: chosePicked,
};
