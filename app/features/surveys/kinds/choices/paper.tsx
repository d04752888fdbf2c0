import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../../../ui/field-row.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { AskedQuestion, FileAddress } from '../../asked/asked-question.ts';
import { EntryWords } from '../../asked/entry-words.tsx';
import { OptionsSheet } from '../choice/options-sheet.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';

export const choicesPaper: KindPaper = { Sheet: ChoicesSheet, Entry: ChoicesEntry };

function ChoicesSheet({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('sheet');
  return <OptionsSheet question={question} files={files} how={t('tickAny')} arePictures={false} />;
}

function ChoicesEntry({ asked, options, box, other }: EntryProps) {
  const { t } = useTranslation('entry');
  const numbered = options.map(({ id, number, text }) => <span key={id} className="tl-sheet__option"><b>{number}</b> <EntryWords said={text} /></span>);
  return (
    <FieldRow>
      <TextField {...box('value')} label={asked} hint={<>{t('enter.numbersHint')} {numbered}</>} width={10} dir="ltr" />
      {other}
    </FieldRow>
  );
}
