import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { NumberField, TextField } from '../../../ui/text-field.tsx';
import { asksSomething, type QuestionKind } from '../question-kind.ts';
import { CHOICE_MAX, COUNTED_MAX, HINT_MAX, QUESTION_MAX, WHY_MAX } from '../survey.schema.ts';

interface QuestionWordsProps {
  form: FormState;
  kind: QuestionKind;
  isLocked: boolean;
}

/** What a question says: its words, a hint, why we ask; the ends of a scale; the range of a number. */
export function QuestionWords({ form, kind, isLocked }: QuestionWordsProps) {
  const { t } = useTranslation('editing');
  const field = (name: string) => ({ name, labelSize: 's' as const, defaultValue: form.value(name), error: form.error(name) });
  const line = { dir: 'auto', autoComplete: 'off' } as const;
  return (
    <>
      {isLocked ? <LockedWords form={form} kind={kind} /> : (
        <TextArea {...field('text')} label={t(`text.${kind}`)} hint={t(`textHint.${kind}`)} rows={kind === 'information' ? 5 : 2} maxLength={QUESTION_MAX} />
      )}
      <TextField {...field('hint')} {...line} label={t('hint')} optionalText={t('optional')} hint={t('hintHint')} maxLength={HINT_MAX} />
      {asksSomething(kind) ? <TextField {...field('why')} {...line} label={t('why')} optionalText={t('optional')} hint={t('whyHint')} maxLength={WHY_MAX} /> : null}
      {kind === 'scale' && !isLocked ? (
        <>
          <TextField {...field('low')} {...line} label={t('low')} optionalText={t('optional')} hint={t('lowHint')} maxLength={CHOICE_MAX} />
          <TextField {...field('high')} {...line} label={t('high')} optionalText={t('optional')} hint={t('highHint')} maxLength={CHOICE_MAX} />
        </>
      ) : null}
      {kind === 'scale' ? (
        <Select {...field('faces')} label={t('faces')} emptyText={t('faces.none')} groups={[{ label: t('faces.label'), options: (['good_high', 'good_low'] as const).map((value) => ({ value, label: t(`faces.${value}`) })) }]} hint={t('faces.hint')} />
      ) : null}
      {kind === 'date' ? (
        <CheckboxGroup name="ahead" label={t('ahead')} labelSize="s" options={[{ value: 'on', label: t('ahead.is'), hint: t('ahead.hint') }]} defaultValue={form.chosen('ahead')} />
      ) : null}
      {kind === 'number' && !isLocked ? (
        <>
          <TextField {...field('unit')} {...line} label={t('unit')} optionalText={t('optional')} hint={t('unitHint')} maxLength={COUNTED_MAX} width={20} />
          <NumberField {...field('min')} label={t('min')} optionalText={t('optional')} decimal />
          <NumberField {...field('max')} label={t('max')} optionalText={t('optional')} decimal />
        </>
      ) : null}
    </>
  );
}

/** What a wave has asked stays: shown, and sent along, but not to be changed. */
function LockedWords({ form, kind }: Omit<QuestionWordsProps, 'isLocked'>) {
  const { t } = useTranslation('editing');
  const parts = ['text', 'low', 'high', 'unit', 'min', 'max'].filter((part) => form.value(part) !== '');
  return (
    <>
      <Notice title={t('locked.title')}><p>{t('locked.words')}</p></Notice>
      <SummaryList rows={parts.map((part) => ({ key: part, label: t(part === 'text' ? `text.${kind}` : part), value: <span dir="auto">{form.value(part)}</span> }))} />
      {parts.map((part) => <input key={part} type="hidden" name={part} value={form.value(part)} />)}
      <input type="hidden" name="core" value="on" />
    </>
  );
}
