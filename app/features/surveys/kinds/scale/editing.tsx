import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { CHOICE_MAX } from '../../limits.ts';
import { PLAIN, type EditingFieldsProps, type KindEditing } from '../editing.ts';

export const scaleEditing: KindEditing = { ...PLAIN, Fields: ScaleFields };

/** The ends of a scale in words, and which of them is the good one. */
function ScaleFields({ form, isLocked }: EditingFieldsProps) {
  const { t } = useTranslation('editing');
  const field = (name: string) => ({ name, labelSize: 's' as const, defaultValue: form.value(name), error: form.error(name) });
  const line = { dir: 'auto', autoComplete: 'off', maxLength: CHOICE_MAX } as const;
  return (
    <>
      {isLocked ? null : (
        <>
          <TextField {...field('low')} {...line} label={t('low')} optionalText={t('optional')} hint={t('lowHint')} />
          <TextField {...field('high')} {...line} label={t('high')} optionalText={t('optional')} hint={t('highHint')} />
        </>
      )}
      <Select {...field('faces')} label={t('faces')} emptyText={t('faces.none')} groups={[{ label: t('faces.label'), options: (['good_high', 'good_low'] as const).map((value) => ({ value, label: t(`faces.${value}`) })) }]} hint={t('faces.hint')} />
    </>
  );
}
