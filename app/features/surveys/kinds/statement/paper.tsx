import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/select.tsx';
import { RATINGS } from '../../../voices/contribution.ts';
import { Tick, Ticks } from '../../asked/sheet-marks.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';

export const statementPaper: KindPaper = { Sheet: StatementSheet, Entry: StatementEntry };

function StatementSheet() {
  const { t } = useTranslation('sheet');
  return <Ticks how={t('tickOne')} layout="row">{RATINGS.map((rating, step) => <Tick key={rating} sign={rating === 'not_sure' ? 'n' : step + 1}>{t(`voices:rating.${rating}`)}</Tick>)}</Ticks>;
}

function StatementEntry({ asked, ratings, box }: EntryProps) {
  const { t } = useTranslation('entry');
  return <Select {...box('value')} label={asked} emptyText={t('enter.skipped')} options={RATINGS.map((rating, step) => ({ value: rating, label: `${rating === 'not_sure' ? 'n' : step + 1} ${ratings?.[rating] ?? rating}` }))} />;
}
