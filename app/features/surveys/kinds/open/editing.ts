import { PLAIN, type KindEditing } from '../editing.ts';

export const openEditing: KindEditing = PLAIN;
