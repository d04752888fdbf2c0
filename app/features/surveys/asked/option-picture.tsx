import { pictureAddress, type FileAddress } from './asked-question.ts';

/** The picture of something to choose. The words stand beside it, so it is not read out: nobody hears the same thing twice. */
export function OptionPicture({ picture, files }: { picture: string; files: FileAddress }) {
  return <img src={pictureAddress(picture, files)} alt="" />;
}
