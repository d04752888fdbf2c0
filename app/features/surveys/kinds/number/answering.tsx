import { useTranslation } from 'react-i18next';
import { TextQuestion } from '../../../../ui/respond/question.tsx';
import type { AskedQuestion } from '../../asked/asked-question.ts';
import { SaidWords } from '../../asked/said-words.tsx';
import type { KindAnswering } from '../answering.ts';

export const numberAnswering: KindAnswering = {
  Fields: ({ question, field }) => (
    <TextQuestion {...field('number')} short inputMode="decimal" autoComplete="off" after={question.wording.unit ? <SaidWords said={question.wording.unit} /> : undefined} />
  ),
  Meaning: Range,
  inWords: (answer, { question }) => {
    if (!('number' in answer)) return null;
    return <><bdi>{answer.number}</bdi>{question.wording.unit ? <> <SaidWords said={question.wording.unit} /></> : null}</>;
  },
  goOn: 'continue',
};

/** The least and the most it may be. */
function Range({ question: { min, max } }: { question: AskedQuestion }) {
  const { t } = useTranslation('respond');
  if (min === null && max === null) return null;
  return <p className="hint">{min === null ? t('number.most', { max }) : max === null ? t('number.least', { min }) : t('number.between', { min, max })}</p>;
}
