import type { KindColumns } from '../columns.ts';
import { openColumns } from '../open/columns.ts';

export const shortColumns: KindColumns = openColumns;
