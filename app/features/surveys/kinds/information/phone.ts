import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const informationPhone: KindPhone = { ...IN_QUESTION, reads: 'words' };
