import { useTranslation } from 'react-i18next';
import type { FormState } from '../../platform/form-state.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DEFINITION_MAX, THEME_TITLE_MAX } from './theme.schema.ts';

/** The two things a theme says: its name, and what it means. */
export function ThemeFields({ form }: { form: FormState }) {
  const { t } = useTranslation('themes');
  return (
    <>
      <TextField name="title" label={t('form.title')} hint={t('form.titleHint')} defaultValue={form.value('title')} error={form.error('title')} maxLength={THEME_TITLE_MAX} dir="auto" />
      <TextArea name="definition" label={t('form.definition')} hint={t('form.definitionHint')} defaultValue={form.value('definition')} error={form.error('definition')} maxLength={DEFINITION_MAX} rows={6} />
    </>
  );
}
