import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../../../ui/field-row.tsx';
import { Select } from '../../../../ui/select.tsx';
import type { AskedQuestion, FileAddress } from '../../asked/asked-question.ts';
import type { EntryProps, KindPaper } from '../paper.ts';
import { OptionsSheet } from './options-sheet.tsx';

export const choicePaper: KindPaper = { Sheet: ChoiceSheet, Entry: ChoiceEntry };

function ChoiceSheet({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('sheet');
  return <OptionsSheet question={question} files={files} how={t('tickOne')} arePictures={false} />;
}

export function ChoiceEntry({ asked, options, box, other }: EntryProps) {
  const { t } = useTranslation('entry');
  return (
    <FieldRow>
      <Select {...box('value')} label={asked} emptyText={t('enter.skipped')} options={options.map(({ id, number, text }) => ({ value: id, label: `${number} ${text.text}` }))} />
      {other}
    </FieldRow>
  );
}
