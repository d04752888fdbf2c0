import { plainColumn, type KindColumns } from '../columns.ts';

export const scaleColumns: KindColumns = plainColumn((value) => (value && 'scale' in value ? value.scale : null));
