import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const scalePhone: KindPhone = { ...IN_QUESTION, reads: 'scale' };
