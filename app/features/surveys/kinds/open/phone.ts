import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const openPhone: KindPhone = { ...IN_QUESTION, reads: 'words', fault: () => ({ body: ['giveAnswer'] }) };
