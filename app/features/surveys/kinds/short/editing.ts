import { PLAIN, type KindEditing } from '../editing.ts';

export const shortEditing: KindEditing = PLAIN;
