import { useTranslation } from 'react-i18next';
import { addRow, removeRow } from '../../platform/form-intents.ts';
import type { FormState } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AVAILABILITIES, BASELINE_MAX, METRIC_MAX, TARGET_MAX, UNIT_MAX } from './theory-file-words.ts';
import { INDICATORS_MAX } from './theory.schema.ts';

const LIST = 'indicators';

/** The indicators of an element as rows; a button adds one, and each can be taken out. */
export function IndicatorRows({ form }: { form: FormState }) {
  const { t } = useTranslation('theory');
  const count = form.rows(LIST);
  return (
    <section className="tl-section" id={LIST}>
      <h2>{t('indicators.title')}</h2>
      <p>{t(count === 0 ? 'indicators.none' : 'indicators.lead')}</p>
      {Array.from({ length: count }, (_, index) => <IndicatorRow key={index} form={form} index={index} />)}
      {count >= INDICATORS_MAX ? <p>{t('indicators.full', { count })}</p> : <Button tone="secondary" formAction={`#${LIST}`} {...addRow(LIST)}>{t('indicators.add')}</Button>}
    </section>
  );
}

function IndicatorRow({ form, index }: { form: FormState; index: number }) {
  const { t } = useTranslation('theory');
  const title = t('indicators.row', { number: index + 1 });
  const field = (part: string) => {
    const name = `${LIST}[${index}].${part}`;
    return { name, defaultValue: form.value(name), error: form.error(name) };
  };
  return (
    <Card title={title}>
      <TextArea {...field('metric')} label={t('indicators.metric')} hint={t('indicators.metricHint')} rows={2} maxLength={METRIC_MAX} />
      <TextField {...field('unit')} label={t('indicators.unit')} optionalText={t('element.optional')} hint={t('indicators.unitHint')} maxLength={UNIT_MAX} width={20} dir="auto" autoComplete="off" />
      <TextField {...field('baseline')} label={t('indicators.baseline')} optionalText={t('element.optional')} hint={t('indicators.baselineHint')} maxLength={BASELINE_MAX} dir="auto" autoComplete="off" />
      <TextField {...field('target')} label={t('indicators.target')} optionalText={t('element.optional')} hint={t('indicators.targetHint')} maxLength={TARGET_MAX} dir="auto" autoComplete="off" />
      <Select {...field('availability')} label={t('indicators.availability')} optionalText={t('element.optional')} emptyText={t('availability.none')} options={AVAILABILITIES.map((value) => ({ value, label: t(`availability.${value}`) }))} />
      <Button tone="quiet" formAction={`#${LIST}`} hiddenText={title} {...removeRow(LIST, index)}>{t('indicators.remove')}</Button>
    </Card>
  );
}
