import { PLAIN, type KindEditing } from '../editing.ts';

export const consentEditing: KindEditing = PLAIN;
