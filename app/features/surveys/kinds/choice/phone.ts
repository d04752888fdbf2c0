import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const choicePhone: KindPhone = { ...IN_QUESTION, reads: 'choice' };
