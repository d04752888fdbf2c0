import { IN_QUESTION, type KindPhone } from '../phone.ts';
import { latestDay } from './latest-day.ts';

export const datePhone: KindPhone = { ...IN_QUESTION, reads: 'date', latest: latestDay, fault: () => ({ year: ['dateYear'] }) };
