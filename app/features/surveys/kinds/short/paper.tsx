import { TextField } from '../../../../ui/text-field.tsx';
import { WritingLine } from '../../asked/paper-marks.tsx';
import type { KindPaper } from '../paper.ts';

export const shortPaper: KindPaper = {
  OnPaper: () => <WritingLine />,
  Entry: ({ asked, box }) => <TextField {...box('value')} label={asked} dir="auto" />,
};
