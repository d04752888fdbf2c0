import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { Notice } from '../../../ui/notice.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { QuestionKind } from '../kinds/names.ts';
import { EDITING } from '../kinds/editings.ts';
import { HINT_MAX, QUESTION_MAX, WHY_MAX } from '../limits.ts';

interface QuestionWordsProps {
  form: FormState;
  kind: QuestionKind;
  isLocked: boolean;
}

/** What a question says: its words, a hint, why we ask, and what only its kind has. */
export function QuestionWords({ form, kind, isLocked }: QuestionWordsProps) {
  const { t } = useTranslation('editing');
  const field = (name: string) => ({ name, labelSize: 's' as const, defaultValue: form.value(name), error: form.error(name) });
  const line = { dir: 'auto', autoComplete: 'off' } as const;
  const { textRows, Fields } = EDITING[kind];
  return (
    <>
      {isLocked ? <LockedWords form={form} kind={kind} /> : (
        <TextArea {...field('text')} label={t(`text.${kind}`)} hint={t(`textHint.${kind}`)} rows={textRows} maxLength={QUESTION_MAX} />
      )}
      <TextField {...field('hint')} {...line} label={t('hint')} optionalText={t('optional')} hint={t('hintHint')} maxLength={HINT_MAX} />
      {DEFINITIONS[kind].asks ? <TextField {...field('why')} {...line} label={t('why')} optionalText={t('optional')} hint={t('whyHint')} maxLength={WHY_MAX} /> : null}
      {Fields ? <Fields form={form} isLocked={isLocked} /> : null}
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
