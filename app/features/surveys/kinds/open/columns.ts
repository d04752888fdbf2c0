import { plainColumn, type KindColumns } from '../columns.ts';

const words = plainColumn((value) => (value && 'body' in value ? value.body : null));

/** Only where words are asked for: they can tell who someone is. */
export const openColumns: KindColumns = (question, parts) => (parts.withWords ? words(question, parts) : []);
