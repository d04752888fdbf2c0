import { useTranslation } from 'react-i18next';
import { AS_MOST, type AnsweringFieldsProps, type KindAnswering } from '../answering.ts';
import { OneOf } from '../one-of.tsx';

export const consentAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: ConsentFields,
  inWords: (answer, { t }) => ('agreed' in answer ? t(answer.agreed ? 'respond:check.yes' : 'respond:check.no') : null),
};

function ConsentFields({ question, field }: AnsweringFieldsProps) {
  const { t } = useTranslation('respond');
  return <OneOf question={question} {...field('agreed')} answers={[{ value: 'yes', label: t('check.yes') }, { value: 'no', label: t('check.no') }]} />;
}
