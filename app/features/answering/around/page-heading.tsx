import type { ReactNode } from 'react';
import { usePageState } from '../../../platform/page-state.tsx';
import type { PictureName } from '../../surveys/pictures.ts';

interface PageHeadingProps {
  picture: PictureName;
  children: string;
  /** Marks the page on which a phone without signal waits to send. */
  'data-waits'?: boolean;
}

/** The heading of a page around the questions; in easy read with a picture that says the same (rule A9). */
export function PageHeading({ picture, children, ...marked }: PageHeadingProps) {
  const drawn = useEasyPicture(picture);
  return drawn ? <h1 className="easy" {...marked}>{drawn}<span>{children}</span></h1> : <h1 {...marked}>{children}</h1>;
}

/** A picture beside words that say the same, for whoever reads in easy words; nothing for everyone else. */
export function useEasyPicture(picture: PictureName): ReactNode {
  const { isEasy } = usePageState();
  return isEasy ? <img src={`/pictures/${picture}.svg`} alt="" /> : undefined;
}
