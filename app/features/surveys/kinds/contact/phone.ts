import { IN_QUESTION, type KindPhone } from '../phone.ts';
import { CONTACT_METHODS } from './contact-methods.ts';

export const contactPhone: KindPhone = {
  ...IN_QUESTION,
  reads: 'contact',
  words: (t) =>
    Object.fromEntries(CONTACT_METHODS.map((method) => [method, t(`respond:contact.way.${method}`)])),
  fault: () => ({ ways: ['contactTick'] }),
};
