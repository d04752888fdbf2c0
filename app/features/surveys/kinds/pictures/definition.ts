import { choice } from '../choice/definition.ts';
import type { KindDefinition } from '../definition.ts';

/** One choice among pictures. "Something else" opens a box for words, which pictures have no room for. */
export const pictures: KindDefinition = { ...choice, hasPictures: true, roles: ['prefer_not'] };
