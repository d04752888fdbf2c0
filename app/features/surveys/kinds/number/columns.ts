import { plainColumn, type KindColumns } from '../columns.ts';

export const numberColumns: KindColumns = plainColumn((value) => (value && 'number' in value ? value.number : null));
