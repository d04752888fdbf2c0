import { IN_QUESTION, type KindPhone } from '../phone.ts';

export const consentPhone: KindPhone = { ...IN_QUESTION, reads: 'words', words: (t) => ({ yes: t('respond:check.yes'), no: t('respond:check.no') }) };
