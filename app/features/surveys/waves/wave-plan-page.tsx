import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, revisionOf } from '../../../platform/changed-meanwhile.tsx';
import { partsOfDate, typedDate } from '../../../platform/dates.ts';
import { addRow, removeRow } from '../../../platform/form-intents.ts';
import { formState, type FormResult, type FormState } from '../../../platform/form-state.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ErrorMessage } from '../../../ui/field.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { Section } from '../../../ui/layout.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { NumberField, TextField } from '../../../ui/text-field.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import { PRIORITY_GROUP_MAX } from '../../theory/theory-file-words.ts';
import { TARGET_ROWS_MAX, WAVE_NAME_MAX } from './wave.schema.ts';
import type { ReachTarget, Wave } from './wave.ts';

interface WavePlanPageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: Wave;
  targets: ReachTarget[];
  /** The priority groups of the theory of change that have no target yet. */
  suggested: string[];
  result: FormResult;
}

/** The plan of a wave: its name, its dates, the promise, and whom it must reach. */
export function WavePlanPage({ slug, survey, wave, targets, suggested, result }: WavePlanPageProps) {
  const { t } = useTranslation('surveys');
  const rows = [...targets.map(({ group, people }) => ({ group, people: String(people) })), ...suggested.map((group) => ({ group, people: '' }))];
  const form = formState(result, t, {
    name: wave.name,
    startsOn: partsOfDate(wave.startsOn),
    endsOn: partsOfDate(wave.endsOn),
    replyBy: partsOfDate(wave.replyBy),
    targets: rows.length === 0 ? [{}] : rows,
  });
  const list = `/desk/${slug}/surveys/${survey.id}`;
  const dateWords = { dayLabel: t('waves.day'), monthLabel: t('waves.month'), yearLabel: t('waves.year') };
  const date = (name: string) => ({ name, ...dateWords, defaultValue: typedDate(form, name), error: form.error(name) });
  const isOpen = wave.state === 'open';
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} wave={wave} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <ChangedMeanwhile result={result} href={`${list}/waves/${wave.id}`} what="wave" />
      <PageTitle title={t('plan.title')} lead={t('plan.lead')} />
      <form method="post" noValidate id="form">
        {/* Enter in a text box presses the first button of a form: that one must save, not take a row out. */}
        <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="revision" value={revisionOf(form, result, wave.revision)} />
        <TextField name="name" label={t('waves.name')} hint={t('waves.nameHint')} defaultValue={form.value('name')} error={form.error('name')} maxLength={WAVE_NAME_MAX} width={20} dir="auto" autoComplete="off" />
        <DateField {...date('startsOn')} label={t('plan.startsOn')} optionalText={t('optional')} hint={t('plan.startsOnHint')} />
        <DateField {...date('endsOn')} label={t('plan.endsOn')} optionalText={t('optional')} hint={t('plan.endsOnHint')} />
        {isOpen ? (
          <>
            <input type="hidden" name="replyBy.day" value={form.value('replyBy.day')} />
            <input type="hidden" name="replyBy.month" value={form.value('replyBy.month')} />
            <input type="hidden" name="replyBy.year" value={form.value('replyBy.year')} />
            <p>{t('plan.promised', { date: writtenDate(wave.replyBy, 'en') })}</p>
          </>
        ) : <DateField {...date('replyBy')} label={t('waves.replyByLabel')} hint={t('waves.replyByHint')} />}
        <Targets form={form} hasSuggestions={suggested.length > 0} />
        <Button>{t('plan.save')}</Button>
      </form>
    </>
  );
}

function Targets({ form, hasSuggestions }: { form: FormState; hasSuggestions: boolean }) {
  const { t } = useTranslation('surveys');
  const error = form.error('targets');
  const count = form.rows('targets');
  return (
    <Section title={t('targets.title')} id="targets" lead={t(hasSuggestions ? 'targets.leadSuggested' : 'targets.lead')}>
      {error ? <ErrorMessage>{error}</ErrorMessage> : null}
      {Array.from({ length: count }, (_, index) => {
        const name = (part: string) => `targets[${index}].${part}`;
        return (
          <Fieldset key={index} legend={<span className="govuk-visually-hidden">{t('targets.row', { number: index + 1 })}</span>}>
            <FieldRow>
              <TextField name={name('group')} label={t('targets.group')} defaultValue={form.value(name('group'))} error={form.error(name('group'))} maxLength={PRIORITY_GROUP_MAX} dir="auto" autoComplete="off" />
              <NumberField name={name('people')} label={t('targets.people')} defaultValue={form.value(name('people'))} error={form.error(name('people'))} autoComplete="off" />
              <Button tone="quiet" formAction="#targets" hiddenText={form.value(name('group')) || t('targets.row', { number: index + 1 })} {...removeRow('targets', index)}>{t('targets.remove')}</Button>
            </FieldRow>
          </Fieldset>
        );
      })}
      {count < TARGET_ROWS_MAX ? <Button tone="secondary" formAction="#targets" {...addRow('targets')}>{t('targets.add')}</Button> : null}
    </Section>
  );
}
