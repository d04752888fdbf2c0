import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../../ui/text-field.tsx';
import type { AskedQuestion } from '../../asked/asked-question.ts';
import { SaidWords } from '../../asked/said-words.tsx';
import { EntryWords } from '../../asked/entry-words.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';

export const numberPaper: KindPaper = { Sheet: NumberSheet, Entry: NumberEntry };

function NumberSheet({ question: { min, max, wording } }: { question: AskedQuestion }) {
  const { t } = useTranslation('respond');
  return (
    <>
      {min === null && max === null ? null : <p className="sheet-how">{min === null ? t('number.most', { max }) : max === null ? t('number.least', { min }) : t('number.between', { min, max })}</p>}
      <p className="sheet-line sheet-line--short"><span className="sheet-line__room" />{wording.unit ? <span><SaidWords said={wording.unit} /></span> : null}</p>
    </>
  );
}

function NumberEntry({ question: { unit }, asked, box }: EntryProps) {
  return <NumberField {...box('value')} decimal label={asked} hint={unit ? <EntryWords said={unit} /> : undefined} />;
}
