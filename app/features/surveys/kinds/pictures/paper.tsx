import { useTranslation } from 'react-i18next';
import type { AskedQuestion, FileAddress } from '../../asked/asked-question.ts';
import { OptionsOnPaper } from '../choice/options-on-paper.tsx';
import { ChoiceEntry } from '../choice/paper.tsx';
import type { KindPaper } from '../paper.ts';

export const picturesPaper: KindPaper = { OnPaper: PicturesOnPaper, Entry: ChoiceEntry };

function PicturesOnPaper({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('sheet');
  return <OptionsOnPaper question={question} files={files} how={t('tickOne')} arePictures />;
}
