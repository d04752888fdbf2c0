import { PLAIN, type KindEditing } from '../editing.ts';

export const rankingEditing: KindEditing = { ...PLAIN, options: { lead: 'options.leadRanking', more: 'options.moreRanking' } };
