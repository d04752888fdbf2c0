import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const choicesPhone: KindPhone = { ...IN_QUESTION, reads: 'choices' };
