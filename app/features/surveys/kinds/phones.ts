import { choicePhone } from './choice/phone.ts';
import { choicesPhone } from './choices/phone.ts';
import { consentPhone } from './consent/phone.ts';
import { contactPhone } from './contact/phone.ts';
import { datePhone } from './date/phone.ts';
import { informationPhone } from './information/phone.ts';
import { numberPhone } from './number/phone.ts';
import { openPhone } from './open/phone.ts';
import { picturesPhone } from './pictures/phone.ts';
import { rankingPhone } from './ranking/phone.ts';
import { scalePhone } from './scale/phone.ts';
import { shortPhone } from './short/phone.ts';
import { statementPhone } from './statement/phone.ts';
import type { KindPhone } from './phone.ts';
import type { QuestionKind } from './names.ts';

/** What a phone without signal is given of each kind. */
export const PHONE: Readonly<Record<QuestionKind, KindPhone>> = {
  statement: statementPhone,
  choice: choicePhone,
  choices: choicesPhone,
  pictures: picturesPhone,
  ranking: rankingPhone,
  scale: scalePhone,
  number: numberPhone,
  date: datePhone,
  short: shortPhone,
  open: openPhone,
  information: informationPhone,
  consent: consentPhone,
  contact: contactPhone,
};
