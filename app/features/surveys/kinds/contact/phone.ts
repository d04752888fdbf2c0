import { IN_QUESTION, type KindPhone } from '../phone.ts';
import { WAYS } from './ways.ts';

export const contactPhone: KindPhone = {
  ...IN_QUESTION,
  reads: 'contact',
  words: (t) => Object.fromEntries(WAYS.map((way) => [way, t(`respond:contact.way.${way}`)])),
  fault: () => ({ ways: ['contactTick'] }),
};
