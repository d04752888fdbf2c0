import { useTranslation } from 'react-i18next';
import { typedDate } from '../../platform/dates.ts';
import type { FormState } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EFFECTS } from './decision.ts';
import { WHAT_CHANGED_MAX } from './decision.schema.ts';
import type { EvidenceOfDecision } from './evidence.server.ts';

/** Links what was heard to a decision, and says what changed because of it, or why nothing did and when that is looked at again. */
export function EvidenceForm({ form, choices }: { form: FormState; choices: EvidenceOfDecision }) {
  const { t } = useTranslation('decisions');
  const field = (name: string) => ({ name, label: t(`link.${name}`), defaultValue: form.value(name), error: form.error(name) });
  const option = (kind: 'theme' | 'recommendation') => ({ id, title }: { id: string; title: string }) => ({ value: `${kind}:${id}`, label: title });
  const groups = [
    { label: t('link.recommendations'), options: choices.recommendations.map(option('recommendation')) },
    { label: t('link.themes'), options: choices.themes.map(option('theme')) },
  ].filter(({ options }) => options.length > 0);
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="link" />
      <Select {...field('heard')} hint={t('link.heardHint')} groups={groups} emptyText={t('link.choose')} />
      <RadioGroup {...field('effect')} options={EFFECTS.map((effect) => ({ value: effect, label: t(`effect.${effect}`), hint: t(`effect.${effect}.hint`) }))} />
      <TextArea {...field('whatChanged')} hint={t('link.whatChangedHint')} maxLength={WHAT_CHANGED_MAX} rows={4} />
      <DateField {...field('reviewOn')} hint={t('link.reviewOnHint')} defaultValue={typedDate(form, 'reviewOn')} dayLabel={t('date.day')} monthLabel={t('date.month')} yearLabel={t('date.year')} />
      <Button tone="secondary">{t('link.do')}</Button>
    </form>
  );
}
