import type { Said } from '../wording.ts';

/** Words of the survey in the language they are in, on a page of staff. */
export function EntryWords({ said }: { said: Said }) {
  return <span lang={said.language} dir="auto">{said.text}</span>;
}
