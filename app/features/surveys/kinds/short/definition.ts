import type { KindDefinition } from '../definition.ts';
import { open } from '../open/definition.ts';

/** One line of words. */
export const short: KindDefinition = open;
