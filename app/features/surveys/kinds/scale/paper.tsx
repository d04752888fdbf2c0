import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../../ui/text-field.tsx';
import type { AskedQuestion } from '../../asked/asked-question.ts';
import { SaidWords } from '../../asked/said-words.tsx';
import { EntryWords } from '../../asked/entry-words.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';
import { POINTS, SCALE_MAX, SCALE_MIN } from './points.ts';

export const scalePaper: KindPaper = { Sheet: ScaleSheet, Entry: ScaleEntry };

function ScaleSheet({ question: { wording } }: { question: AskedQuestion }) {
  const { t } = useTranslation('sheet');
  return (
    <>
      <p className="sheet-how">{t('ring')}</p>
      <ol className="sheet-scale">{POINTS.map((point) => <li key={point}>{point}</li>)}</ol>
      <p className="sheet-ends"><span>{wording.low ? <SaidWords said={wording.low} /> : null}</span><span>{wording.high ? <SaidWords said={wording.high} /> : null}</span></p>
    </>
  );
}

function ScaleEntry({ question: { low, high }, asked, box }: EntryProps) {
  const ends = <>{SCALE_MIN}{low ? <> <EntryWords said={low} /></> : null} – {SCALE_MAX}{high ? <> <EntryWords said={high} /></> : null}</>;
  return <NumberField {...box('value')} label={asked} hint={ends} width={2} />;
}
