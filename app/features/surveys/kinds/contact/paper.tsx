import { useTranslation } from 'react-i18next';
import type { EntryProps, KindPaper } from '../paper.ts';

/** It has a sheet of its own, which is handed in and entered apart: the others only say so. */
export const contactPaper: KindPaper = { Sheet: ContactElsewhere, Entry: ContactEnteredApart };

function ContactElsewhere() {
  const { t } = useTranslation('sheet');
  return <p className="sheet-how">{t('contact.see', { page: t('contact.title') })}</p>;
}

function ContactEnteredApart({ asked }: EntryProps) {
  const { t } = useTranslation('entry');
  return <div className="govuk-form-group"><p>{asked}</p><p className="govuk-hint">{t('enter.contactHint')}</p></div>;
}
