import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '../../../../ui/choice-group.tsx';
import { PLAIN, type EditingFieldsProps, type KindEditing } from '../editing.ts';

export const dateEditing: KindEditing = { ...PLAIN, Fields: DateFields };

/** Whether the date may be still to come. */
function DateFields({ form }: EditingFieldsProps) {
  const { t } = useTranslation('editing');
  return <CheckboxGroup name="ahead" label={t('ahead')} labelSize="s" options={[{ value: 'on', label: t('ahead.is'), hint: t('ahead.hint') }]} defaultValue={form.chosen('ahead')} />;
}
