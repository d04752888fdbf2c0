import type { KindColumns } from '../columns.ts';

export const informationColumns: KindColumns = () => [];
