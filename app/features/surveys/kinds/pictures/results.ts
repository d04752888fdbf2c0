import { choiceResults } from '../choice/results.ts';
import type { KindResults } from '../results.ts';

export const picturesResults: KindResults = choiceResults;
