import { PLAIN, type KindEditing } from '../editing.ts';

export const choicesEditing: KindEditing = PLAIN;
