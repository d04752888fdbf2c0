import { useTranslation } from 'react-i18next';
import { CheckboxQuestion } from '../../../../ui/respond/question.tsx';
import { AS_MOST, type AnsweringFieldsProps, type KindAnswering } from '../answering.ts';
import { chosenInWords } from '../choice/chosen-words.tsx';

export const choicesAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: ChoicesFields,
  inWords: (answer, props) => ('choices' in answer ? chosenInWords(answer.choices, props, { other: answer.other }) : null),
};

function ChoicesFields({ form, prefix, field, options }: AnsweringFieldsProps) {
  const { t } = useTranslation('respond');
  const { lead, ...around } = field('choices');
  return <CheckboxQuestion {...around} answers={options} defaultValue={form.chosen(`${prefix}choices`)} lead={<>{lead}<p className="hint">{t('question.several')}</p></>} />;
}
