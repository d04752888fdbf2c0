import { useTranslation } from 'react-i18next';
import { writtenDate, writtenMonth } from '../../../../platform/written.ts';
import { DateQuestion } from '../../../../ui/respond/date-question.tsx';
import { AS_MOST, type AnsweringFieldsProps, type KindAnswering } from '../answering.ts';

export const dateAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: DateFields,
  inWords: (answer, { language }) => ('date' in answer ? writtenPart(answer.date, language) : null),
};

function DateFields({ form, prefix, field }: AnsweringFieldsProps) {
  const { t } = useTranslation('respond');
  const around = field('year');
  return (
    <DateQuestion
      {...around}
      name={prefix}
      labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
      values={{ day: form.value(`${prefix}day`), month: form.value(`${prefix}month`), year: form.value(`${prefix}year`) }}
      error={form.error(`${prefix}day`) ?? form.error(`${prefix}month`) ?? form.error(`${prefix}year`)}
      hint={around.hint ?? t('date.how')}
    />
  );
}

/** As much of a date as is known: 2024, March 2024 or 9 March 2024. */
function writtenPart(date: string, language: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? writtenMonth(`${date}-01`, language) : writtenDate(date, language);
}
