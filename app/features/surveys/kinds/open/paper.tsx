import { TextArea } from '../../../../ui/text-area.tsx';
import { WritingLine } from '../../asked/sheet-marks.tsx';
import type { KindPaper } from '../paper.ts';

const LINES = 6;

export const openPaper: KindPaper = {
  Sheet: () => <>{Array.from({ length: LINES }, (_, line) => <WritingLine key={line} />)}</>,
  Entry: ({ asked, box }) => <TextArea {...box('value')} label={asked} rows={3} />,
};
