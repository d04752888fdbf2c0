import { PLAIN, type KindEditing } from '../editing.ts';

export const choiceEditing: KindEditing = PLAIN;
