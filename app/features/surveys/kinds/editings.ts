import { choiceEditing } from './choice/editing.ts';
import { choicesEditing } from './choices/editing.ts';
import { consentEditing } from './consent/editing.ts';
import { contactEditing } from './contact/editing.ts';
import { dateEditing } from './date/editing.tsx';
import { informationEditing } from './information/editing.ts';
import { numberEditing } from './number/editing.tsx';
import { openEditing } from './open/editing.ts';
import { picturesEditing } from './pictures/editing.ts';
import { rankingEditing } from './ranking/editing.ts';
import { scaleEditing } from './scale/editing.tsx';
import { shortEditing } from './short/editing.ts';
import { statementEditing } from './statement/editing.ts';
import type { KindEditing } from './editing.ts';
import type { QuestionKind } from './names.ts';

/** How each kind is made in the editor. */
export const EDITING: Readonly<Record<QuestionKind, KindEditing>> = {
  statement: statementEditing,
  choice: choiceEditing,
  choices: choicesEditing,
  pictures: picturesEditing,
  ranking: rankingEditing,
  scale: scaleEditing,
  number: numberEditing,
  date: dateEditing,
  short: shortEditing,
  open: openEditing,
  information: informationEditing,
  consent: consentEditing,
  contact: contactEditing,
};
