import { useTranslation } from 'react-i18next';
import { typedDate } from '../../../platform/dates.ts';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Details } from '../../../ui/details.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { WAVE_NAME_MAX } from './wave.schema.ts';

/** Plans a wave: its name and the date promised to everyone who answers. */
export function PlanWaveForm({ id, result }: { id: string; result: FormResult }) {
  const { t } = useTranslation('surveys');
  const form = formState(result, t, { id });
  return (
    <Details summary={t('waves.plan')} open={form.problems.length > 0}>
      <form method="post" noValidate id="form">
        <input type="hidden" name="id" value={form.value('id')} />
        <TextField name="name" label={t('waves.name')} hint={t('waves.nameHint')} defaultValue={form.value('name')} error={form.error('name')} maxLength={WAVE_NAME_MAX} width={20} dir="auto" autoComplete="off" />
        <DateField name="replyBy" label={t('waves.replyByLabel')} hint={t('waves.replyByHint')} dayLabel={t('waves.day')} monthLabel={t('waves.month')} yearLabel={t('waves.year')} defaultValue={typedDate(form, 'replyBy')} error={form.error('replyBy')} />
        <Button>{t('waves.planDo')}</Button>
      </form>
    </Details>
  );
}
