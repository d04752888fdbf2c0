import { PLAIN, type KindEditing } from '../editing.ts';

export const picturesEditing: KindEditing = { ...PLAIN, options: { lead: 'options.leadPictures', more: 'options.morePictures' } };
