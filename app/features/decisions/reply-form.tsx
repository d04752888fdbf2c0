import { useTranslation } from 'react-i18next';
import { typedDate } from '../../platform/dates.ts';
import type { FormState } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Section } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ANSWERS } from './recommendation.ts';
import { REPLY_REASON_MAX } from './recommendation.schema.ts';

/** The board's answer: one of four, always with a reason the people who spoke will read. Read once more before it is final. */
export function ReplyForm({ form, action }: { form: FormState; action: string }) {
  const { t } = useTranslation('decisions');
  const newDate = (
    <DateField name="newDate" label={t('reply.newDate')} hint={t('reply.newDateHint')} defaultValue={typedDate(form, 'newDate')} error={form.error('newDate')} dayLabel={t('date.day')} monthLabel={t('date.month')} yearLabel={t('date.year')} />
  );
  return (
    <Section title={t('reply.title')} id="reply" lead={t('reply.lead')} boxed>
      <form method="post" action={action} noValidate id="form">
        <input type="hidden" name="step" value="check" />
        <RadioGroup
          name="answer"
          label={t('reply.answer')}
          defaultValue={form.value('answer')}
          error={form.error('answer')}
          options={ANSWERS.map((answer) => ({ value: answer, label: t(`answer.${answer}`), hint: t(`answer.${answer}.hint`), children: answer === 'deferred' ? newDate : undefined }))}
        />
        <TextArea name="reason" label={t('reply.reason')} hint={t('reply.reasonHint')} defaultValue={form.value('reason')} error={form.error('reason')} maxLength={REPLY_REASON_MAX} />
        <Button>{t('reply.check')}</Button>
      </form>
    </Section>
  );
}
