import { usePageState } from '../../../platform/page-state.tsx';
import type { Said } from '../wording.ts';

/** Words a programme wrote, in the language they are in; marked as such when the page speaks another. */
export function SaidWords({ said }: { said: Said }) {
  const { language } = usePageState();
  return said.language === language ? <>{said.text}</> : <span lang={said.language} dir="auto">{said.text}</span>;
}
