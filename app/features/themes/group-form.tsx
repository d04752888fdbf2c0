import { useTranslation } from 'react-i18next';
import type { FormState } from '../../platform/form-state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Section } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { SIDES } from './theme.ts';

interface GroupFormProps {
  slug: string;
  drafts: { id: string; title: string }[];
  form: FormState;
}

/** Puts what is ticked into a draft theme, or says that a theme must be begun first. Stands inside the form of the list. */
export function GroupForm({ slug, drafts, form }: GroupFormProps) {
  const { t } = useTranslation('voices');
  if (drafts.length === 0) {
    return (
      <Section title={t('group.title')} boxed>
        <p>{t('group.noDraft')}</p>
        <ButtonLink href={`/desk/${slug}/themes/new`} tone="secondary">{t('group.begin')}</ButtonLink>
      </Section>
    );
  }
  return (
    <Section title={t('group.title')} lead={t('group.lead')} boxed>
      <Select name="theme" label={t('group.theme')} labelSize="s" emptyText={t('group.choose')} options={drafts.map(({ id, title }) => ({ value: id, label: title }))} defaultValue={form.value('theme')} error={form.error('theme')} />
      <RadioGroup name="side" label={t('group.side')} inline options={SIDES.map((side) => ({ value: side, label: t(`group.side.${side}`), hint: t(`group.side.${side}Hint`) }))} defaultValue={form.value('side')} error={form.error('side')} />
      <Button>{t('group.do')}</Button>
    </Section>
  );
}
