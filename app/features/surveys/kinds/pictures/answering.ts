import type { KindAnswering } from '../answering.ts';
import { choiceAnswering } from '../choice/answering.tsx';

export const picturesAnswering: KindAnswering = choiceAnswering;
