import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const numberPhone: KindPhone = { ...IN_QUESTION, reads: 'number', fault: ({ min, max }) => ({ number: [min === undefined && max === undefined ? 'figure' : 'figureRange'] }) };
