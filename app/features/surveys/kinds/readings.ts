import { choiceReading } from './choice/reading.ts';
import { choicesReading } from './choices/reading.ts';
import { consentReading } from './consent/reading.ts';
import { contactReading } from './contact/reading.ts';
import { dateReading } from './date/reading.ts';
import { informationReading } from './information/reading.ts';
import { numberReading } from './number/reading.ts';
import { openReading } from './open/reading.ts';
import { picturesReading } from './pictures/reading.ts';
import { rankingReading } from './ranking/reading.ts';
import { scaleReading } from './scale/reading.ts';
import { shortReading } from './short/reading.ts';
import { statementReading } from './statement/reading.ts';
import type { KindReading } from './reading.ts';
import type { QuestionKind } from './names.ts';

/** How each kind is read. */
export const READINGS: Readonly<Record<QuestionKind, KindReading>> = {
  statement: statementReading,
  choice: choiceReading,
  choices: choicesReading,
  pictures: picturesReading,
  ranking: rankingReading,
  scale: scaleReading,
  number: numberReading,
  date: dateReading,
  short: shortReading,
  open: openReading,
  information: informationReading,
  consent: consentReading,
  contact: contactReading,
};
