import { openResults } from '../open/results.ts';
import type { KindResults } from '../results.ts';

export const shortResults: KindResults = openResults;
