import { SHORT_MAX } from '../../limits.ts';
import { readingOfWords } from '../open/reading.ts';

export const shortReading = readingOfWords(SHORT_MAX, 'lineTooLong');
