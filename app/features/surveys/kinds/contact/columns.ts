import type { KindColumns } from '../columns.ts';

/** Who asked to be contacted stands in no row: a count of them is among the results. */
export const contactColumns: KindColumns = () => [];
