import { useTranslation } from 'react-i18next';
import type { AskedQuestion, FileAddress } from '../../asked/asked-question.ts';
import { OptionsSheet } from '../choice/options-sheet.tsx';
import { ChoiceEntry } from '../choice/paper.tsx';
import type { KindPaper } from '../paper.ts';

export const picturesPaper: KindPaper = { Sheet: PicturesSheet, Entry: ChoiceEntry };

function PicturesSheet({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('sheet');
  return <OptionsSheet question={question} files={files} how={t('tickOne')} arePictures />;
}
