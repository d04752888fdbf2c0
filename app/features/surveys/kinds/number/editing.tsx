import { useTranslation } from 'react-i18next';
import { NumberField, TextField } from '../../../../ui/text-field.tsx';
import { COUNTED_MAX } from '../../limits.ts';
import { PLAIN, type EditingFieldsProps, type KindEditing } from '../editing.ts';

export const numberEditing: KindEditing = { ...PLAIN, Fields: NumberFields };

/** What is counted, and the least and the most it may be. */
function NumberFields({ form, isLocked }: EditingFieldsProps) {
  const { t } = useTranslation('editing');
  const field = (name: string) => ({ name, labelSize: 's' as const, defaultValue: form.value(name), error: form.error(name) });
  if (isLocked) return null;
  return (
    <>
      <TextField {...field('unit')} dir="auto" autoComplete="off" label={t('unit')} optionalText={t('optional')} hint={t('unitHint')} maxLength={COUNTED_MAX} width={20} />
      <NumberField {...field('min')} label={t('min')} optionalText={t('optional')} decimal />
      <NumberField {...field('max')} label={t('max')} optionalText={t('optional')} decimal />
    </>
  );
}
