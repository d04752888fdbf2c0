import { openPhone } from '../open/phone.ts';
import type { KindPhone } from '../phone.ts';

export const shortPhone: KindPhone = openPhone;
