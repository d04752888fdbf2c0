import { PLAIN, type KindEditing } from '../editing.ts';

export const statementEditing: KindEditing = PLAIN;
