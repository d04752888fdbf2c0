import { choiceColumns } from '../choice/columns.ts';
import type { KindColumns } from '../columns.ts';

export const picturesColumns: KindColumns = choiceColumns;
