import { RATINGS } from '../../../voices/contribution.ts';
import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const statementPhone: KindPhone = { ...IN_QUESTION, reads: 'words', words: (t) => Object.fromEntries(RATINGS.map((rating) => [rating, t(`voices:rating.${rating}`)])) };
