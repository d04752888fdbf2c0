import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/select.tsx';
import { Tick, Ticks } from '../../asked/sheet-marks.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';

export const consentPaper: KindPaper = { Sheet: ConsentSheet, Entry: ConsentEntry };

function ConsentSheet() {
  const { t } = useTranslation('sheet');
  return <Ticks how={t('tickOne')}><Tick>{t('respond:check.yes')}</Tick><Tick>{t('respond:check.no')}</Tick></Ticks>;
}

function ConsentEntry({ asked, box }: EntryProps) {
  const { t } = useTranslation('entry');
  return <Select {...box('value')} label={asked} emptyText={t('enter.skipped')} options={[{ value: 'yes', label: t('enter.yes') }, { value: 'no', label: t('enter.no') }]} />;
}
