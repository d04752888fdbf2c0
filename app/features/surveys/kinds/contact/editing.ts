import { PLAIN, type KindEditing } from '../editing.ts';

export const contactEditing: KindEditing = PLAIN;
