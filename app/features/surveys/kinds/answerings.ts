import { choiceAnswering } from './choice/answering.tsx';
import { choicesAnswering } from './choices/answering.tsx';
import { consentAnswering } from './consent/answering.tsx';
import { contactAnswering } from './contact/answering.tsx';
import { dateAnswering } from './date/answering.tsx';
import { informationAnswering } from './information/answering.tsx';
import { numberAnswering } from './number/answering.tsx';
import { openAnswering } from './open/answering.tsx';
import { picturesAnswering } from './pictures/answering.ts';
import { rankingAnswering } from './ranking/answering.tsx';
import { scaleAnswering } from './scale/answering.tsx';
import { shortAnswering } from './short/answering.tsx';
import { statementAnswering } from './statement/answering.tsx';
import type { KindAnswering } from './answering.ts';
import type { QuestionKind } from './names.ts';

/** How each kind is asked, and its answers read. */
export const ANSWERING: Readonly<Record<QuestionKind, KindAnswering>> = {
  statement: statementAnswering,
  choice: choiceAnswering,
  choices: choicesAnswering,
  pictures: picturesAnswering,
  ranking: rankingAnswering,
  scale: scaleAnswering,
  number: numberAnswering,
  date: dateAnswering,
  short: shortAnswering,
  open: openAnswering,
  information: informationAnswering,
  consent: consentAnswering,
  contact: contactAnswering,
};
