import { choice } from './choice/definition.ts';
import { choices } from './choices/definition.ts';
import { consent } from './consent/definition.ts';
import { contact } from './contact/definition.ts';
import { date } from './date/definition.ts';
import { information } from './information/definition.ts';
import { number } from './number/definition.ts';
import { open } from './open/definition.ts';
import { pictures } from './pictures/definition.ts';
import { ranking } from './ranking/definition.ts';
import { scale } from './scale/definition.ts';
import { short } from './short/definition.ts';
import { statement } from './statement/definition.ts';
import type { KindDefinition } from './definition.ts';
import type { QuestionKind } from './names.ts';

/** What each kind is. */
export const DEFINITIONS: Readonly<Record<QuestionKind, KindDefinition>> = {
  statement, choice, choices, pictures, ranking, scale, number, date, short, open, information, consent, contact,
};
