import { usePageState } from '../../../../platform/page-state.tsx';
import type { PictureName } from '../../pictures.ts';

/** The heading of a page around the questions; in easy read with a picture that says the same (rule A9). */
export function PageHeading({ picture, children }: { picture: PictureName; children: string }) {
  const { isEasy } = usePageState();
  if (!isEasy) return <h1>{children}</h1>;
  return <h1 className="easy"><img src={`/pictures/${picture}.svg`} alt="" /><span>{children}</span></h1>;
}
