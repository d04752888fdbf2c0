import { choiceReading } from '../choice/reading.ts';
import type { KindReading } from '../reading.ts';

export const picturesReading: KindReading = choiceReading;
