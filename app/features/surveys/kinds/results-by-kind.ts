import { choiceResults } from './choice/results.ts';
import { choicesResults } from './choices/results.ts';
import { consentResults } from './consent/results.ts';
import { contactResults } from './contact/results.ts';
import { dateResults } from './date/results.ts';
import { informationResults } from './information/results.ts';
import { numberResults } from './number/results.ts';
import { openResults } from './open/results.ts';
import { picturesResults } from './pictures/results.ts';
import { rankingResults } from './ranking/results.ts';
import { scaleResults } from './scale/results.ts';
import { shortResults } from './short/results.ts';
import { statementResults } from './statement/results.ts';
import type { KindResults } from './results.ts';
import type { QuestionKind } from './names.ts';

/** How the answers to each kind are counted and told. */
export const RESULTS: Readonly<Record<QuestionKind, KindResults>> = {
  statement: statementResults,
  choice: choiceResults,
  choices: choicesResults,
  pictures: picturesResults,
  ranking: rankingResults,
  scale: scaleResults,
  number: numberResults,
  date: dateResults,
  short: shortResults,
  open: openResults,
  information: informationResults,
  consent: consentResults,
  contact: contactResults,
};
