import { TextQuestion } from '../../../../ui/respond/question.tsx';
import type { KindAnswering } from '../answering.ts';
import { openAnswering } from '../open/answering.tsx';

export const shortAnswering: KindAnswering = { ...openAnswering, Fields: ({ field }) => <TextQuestion {...field('body')} short autoComplete="off" /> };
