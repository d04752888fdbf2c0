import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDate } from '../../platform/dates.ts';
import { addRow, removeRow } from '../../platform/form-intents.ts';
import type { FormState } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import * as limits from './decision.schema.ts';

type List = 'options' | 'advice' | 'headings';
type FieldsOfRow = (field: (part: string) => { name: string; label: string; defaultValue: string; error: string | undefined }) => ReactNode;

/** Alternatives that were considered, and why each was rejected. */
export function OptionRows({ form }: { form: FormState }) {
  return (
    <Rows list="options" form={form}>
      {(field) => (
        <>
          <TextArea {...field('option')} maxLength={limits.OPTION_MAX} rows={2} />
          <TextArea {...field('rejectedBecause')} maxLength={limits.REJECTED_BECAUSE_MAX} rows={3} />
        </>
      )}
    </Rows>
  );
}

/** Advice the decision was taken on, each with who gave it, by role, and when. */
export function AdviceRows({ form }: { form: FormState }) {
  const { t } = useTranslation('decisions');
  return (
    <Rows list="advice" form={form}>
      {(field) => (
        <>
          <TextField {...field('kind')} hint={t('edit.advice.kindHint')} maxLength={limits.ADVICE_KIND_MAX} width={20} dir="auto" />
          <TextField {...field('givenBy')} hint={t('edit.advice.givenByHint')} maxLength={limits.ADVICE_GIVEN_BY_MAX} dir="auto" />
          <DateField {...field('givenOn')} defaultValue={typedDate(form, field('givenOn').name)} dayLabel={t('date.day')} monthLabel={t('date.month')} yearLabel={t('date.year')} />
          <TextArea {...field('summary')} maxLength={limits.ADVICE_SUMMARY_MAX} rows={4} />
        </>
      )}
    </Rows>
  );
}

/** Any other heading of the council's own record, as it stands. */
export function HeadingRows({ form }: { form: FormState }) {
  return (
    <Rows list="headings" form={form}>
      {(field) => (
        <>
          <TextField {...field('heading')} maxLength={limits.HEADING_MAX} dir="auto" />
          <TextArea {...field('content')} maxLength={limits.HEADING_CONTENT_MAX} rows={4} />
        </>
      )}
    </Rows>
  );
}

/** The rows of one list, at least one, each with a button that takes it out, and one below that adds another. */
function Rows({ list, form, children }: { list: List; form: FormState; children: FieldsOfRow }) {
  const { t } = useTranslation('decisions');
  const count = Math.max(1, form.rows(list));
  const fieldOf = (index: number) => (part: string) => {
    const name = `${list}[${index}].${part}`;
    return { name, label: t(`edit.${list}.${part}`), defaultValue: form.value(name), error: form.error(name) };
  };
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <Fieldset key={index} legend={t(`edit.${list}.row`, { number: index + 1 })} legendSize="m">
          {children(fieldOf(index))}
          {count > 1 ? <Button tone="quiet" {...removeRow(list, index)} formAction={`#${list}`} hiddenText={t(`edit.${list}.row`, { number: index + 1 })}>{t('edit.remove')}</Button> : null}
        </Fieldset>
      ))}
      <Button tone="secondary" {...addRow(list)} formAction={`#${list}`}>{t(`edit.${list}.add`)}</Button>
    </>
  );
}
