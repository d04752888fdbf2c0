import { TextField } from '../../../../ui/text-field.tsx';
import { WritingLine } from '../../asked/sheet-marks.tsx';
import type { KindPaper } from '../paper.ts';

export const shortPaper: KindPaper = {
  Sheet: () => <WritingLine />,
  Entry: ({ asked, box }) => <TextField {...box('value')} label={asked} dir="auto" />,
};
