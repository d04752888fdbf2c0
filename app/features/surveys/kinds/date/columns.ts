import { plainColumn, type KindColumns } from '../columns.ts';

export const dateColumns: KindColumns = plainColumn((value) => (value && 'date' in value ? value.date : null));
