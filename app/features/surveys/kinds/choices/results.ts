import { choiceResults } from '../choice/results.ts';
import type { KindResults } from '../results.ts';

export const choicesResults: KindResults = choiceResults;
