import { PLAIN, type KindEditing } from '../editing.ts';

export const informationEditing: KindEditing = { ...PLAIN, textRows: 5 };
