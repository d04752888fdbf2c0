import { choicePaper } from './choice/paper.tsx';
import { choicesPaper } from './choices/paper.tsx';
import { consentPaper } from './consent/paper.tsx';
import { contactPaper } from './contact/paper.tsx';
import { datePaper } from './date/paper.tsx';
import { informationPaper } from './information/paper.ts';
import { numberPaper } from './number/paper.tsx';
import { openPaper } from './open/paper.tsx';
import { picturesPaper } from './pictures/paper.tsx';
import { rankingPaper } from './ranking/paper.tsx';
import { scalePaper } from './scale/paper.tsx';
import { shortPaper } from './short/paper.tsx';
import { statementPaper } from './statement/paper.tsx';
import type { KindPaper } from './paper.ts';
import type { QuestionKind } from './names.ts';

/** Each kind on paper. */
export const PAPER: Readonly<Record<QuestionKind, KindPaper>> = {
  statement: statementPaper,
  choice: choicePaper,
  choices: choicesPaper,
  pictures: picturesPaper,
  ranking: rankingPaper,
  scale: scalePaper,
  number: numberPaper,
  date: datePaper,
  short: shortPaper,
  open: openPaper,
  information: informationPaper,
  consent: consentPaper,
  contact: contactPaper,
};
