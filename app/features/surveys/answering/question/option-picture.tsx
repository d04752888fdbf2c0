import { useTranslation } from 'react-i18next';
import { PICTURES } from '../../pictures.ts';
import { pictureAddress, type FileAddress } from './asked-question.ts';

/**
 * The picture of something to choose. One of ours says what it shows, in the language of the page; of one a programme put
 * there we know no more than the words beside it.
 */
export function OptionPicture({ picture, files }: { picture: string; files: FileAddress }) {
  const { t } = useTranslation();
  const ours = PICTURES.find(({ name }) => name === picture);
  return <img src={pictureAddress(picture, files)} alt={ours ? t(ours.label) : ''} />;
}
