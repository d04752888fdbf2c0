import type { KindPaper } from '../paper.ts';

/** Its words alone are printed, and nothing of it is typed in. */
export const informationPaper: KindPaper = { Sheet: () => null, Entry: () => null };
