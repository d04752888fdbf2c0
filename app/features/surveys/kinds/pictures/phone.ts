import { choicePhone } from '../choice/phone.ts';
import type { KindPhone } from '../phone.ts';

export const picturesPhone: KindPhone = choicePhone;
