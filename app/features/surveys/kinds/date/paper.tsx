import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/text-field.tsx';
import { WritingLine } from '../../asked/sheet-marks.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';

export const datePaper: KindPaper = { Sheet: DateSheet, Entry: DateEntry };

function DateSheet() {
  const { t } = useTranslation('respond');
  return (
    <div className="sheet-date">
      <WritingLine short label={t('date.day')} />
      <WritingLine short label={t('date.month')} />
      <WritingLine short label={t('date.year')} />
    </div>
  );
}

function DateEntry({ asked, box }: EntryProps) {
  const { t } = useTranslation('entry');
  return <TextField {...box('value')} label={asked} hint={t('enter.dateHint')} width={10} dir="ltr" />;
}
