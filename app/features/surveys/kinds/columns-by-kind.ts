import { choiceColumns } from './choice/columns.ts';
import { choicesColumns } from './choices/columns.ts';
import { consentColumns } from './consent/columns.ts';
import { contactColumns } from './contact/columns.ts';
import { dateColumns } from './date/columns.ts';
import { informationColumns } from './information/columns.ts';
import { numberColumns } from './number/columns.ts';
import { openColumns } from './open/columns.ts';
import { picturesColumns } from './pictures/columns.ts';
import { rankingColumns } from './ranking/columns.ts';
import { scaleColumns } from './scale/columns.ts';
import { shortColumns } from './short/columns.ts';
import { statementColumns } from './statement/columns.ts';
import type { KindColumns } from './columns.ts';
import type { QuestionKind } from './names.ts';

/** The columns of each kind in a file of answers. */
export const COLUMNS: Readonly<Record<QuestionKind, KindColumns>> = {
  statement: statementColumns,
  choice: choiceColumns,
  choices: choicesColumns,
  pictures: picturesColumns,
  ranking: rankingColumns,
  scale: scaleColumns,
  number: numberColumns,
  date: dateColumns,
  short: shortColumns,
  open: openColumns,
  information: informationColumns,
  consent: consentColumns,
  contact: contactColumns,
};
