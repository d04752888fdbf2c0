import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const rankingPhone: KindPhone = { ...IN_QUESTION, reads: 'ranking' };
