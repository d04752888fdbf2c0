import { useTranslation } from 'react-i18next';
import { typedDate } from '../../platform/dates.ts';
import type { FormState } from '../../platform/form-state.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ASK_MAX, RECOMMENDATION_TITLE_MAX } from './recommendation.schema.ts';

/** What a recommendation may be about and whom it may ask. */
export interface RecommendationChoices {
  themes: { id: string; title: string }[];
  boards: { id: string; name: string }[];
}

/** The theme, the board, what is asked, and by when an answer is owed. */
export function RecommendationFields({ form, choices }: { form: FormState; choices: RecommendationChoices }) {
  const { t } = useTranslation('decisions');
  const field = (name: string) => ({ name, label: t(`recommendation.form.${name}`), defaultValue: form.value(name), error: form.error(name) });
  return (
    <>
      <Select {...field('theme')} options={choices.themes.map(({ id, title }) => ({ value: id, label: title }))} emptyText={t('recommendation.form.chooseTheme')} />
      <Select {...field('board')} options={choices.boards.map(({ id, name }) => ({ value: id, label: name }))} emptyText={t('recommendation.form.chooseBoard')} />
      <TextField {...field('title')} hint={t('recommendation.form.titleHint')} maxLength={RECOMMENDATION_TITLE_MAX} dir="auto" />
      <TextArea {...field('ask')} hint={t('recommendation.form.askHint')} maxLength={ASK_MAX} rows={6} />
      <DateField {...field('replyBy')} hint={t('recommendation.form.replyByHint')} defaultValue={typedDate(form, 'replyBy')} dayLabel={t('date.day')} monthLabel={t('date.month')} yearLabel={t('date.year')} />
    </>
  );
}
