import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, revisionOf } from '../../platform/changed-meanwhile.tsx';
import { partsOfDate, typedDate } from '../../platform/dates.ts';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, Section, TwoThirds } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RUNGS, type WrittenRecord } from './decision.ts';
import * as limits from './decision.schema.ts';
import { AdviceRows, HeadingRows, OptionRows } from './record-rows.tsx';

interface RecordFormProps {
  slug: string;
  record: WrittenRecord;
  hasEvidence: boolean;
  result: FormResult;
}

/** The whole record with every part of rule P2. Any part can wait: saving keeps what is there, publishing asks for the rest. */
export function RecordForm({ slug, record, hasEvidence, result }: RecordFormProps) {
  const { t } = useTranslation('decisions');
  const form = formState(result, t, initialValues(record));
  const field = (name: string, hasHint = false) => ({
    name,
    label: t(`record.${name}`),
    hint: hasHint ? t(`record.${name}Hint`) : undefined,
    defaultValue: form.value(name),
    error: form.error(name),
  });
  const here = `/register/${slug}/decisions/${record.id}`;
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={here} text={t('edit.back')} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle caption={<bdi>{record.board}</bdi>} title={t('edit.title')} lead={t('edit.lead')} />
        <ChangedMeanwhile result={result} href={here} what="decision" />
        <Notice title={t('edit.roles')}>
          <p>{t('edit.rolesWords')}</p>
          {record.state === 'agreed' ? <p>{t('edit.wasAgreed')}</p> : null}
        </Notice>
        <form method="post" noValidate id="form">
          <DefaultButton />
          <input type="hidden" name="revision" value={revisionOf(form, result, record.revision)} />
          <Section title={t('edit.what')}>
            <TextField {...field('title', true)} maxLength={limits.DECISION_TITLE_MAX} dir="auto" />
            <TextField {...field('reference', true)} maxLength={limits.REFERENCE_MAX} width={20} />
            <DateField {...field('decidedOn')} defaultValue={typedDate(form, 'decidedOn')} dayLabel={t('date.day')} monthLabel={t('date.month')} yearLabel={t('date.year')} />
            <TextField {...field('decidedBy', true)} maxLength={limits.DECIDED_BY_MAX} dir="auto" />
            <TextArea {...field('decision', true)} maxLength={limits.DECISION_MAX} rows={6} />
            <TextArea {...field('reasons', true)} maxLength={limits.REASONS_MAX} rows={8} />
          </Section>
          <Section title={t('record.options')} id="options" lead={t('edit.optionsLead')}>
            <OptionRows form={form} />
            <TextArea {...field('noOptionsBecause', true)} maxLength={limits.NO_OPTIONS_MAX} rows={3} />
          </Section>
          <Section title={t('edit.openness')}>
            <TextArea {...field('interests', true)} maxLength={limits.INTERESTS_MAX} rows={3} />
            <TextArea {...field('dispensations', true)} maxLength={limits.DISPENSATIONS_MAX} rows={3} />
            <TextArea {...field('backgroundPapers', true)} maxLength={limits.BACKGROUND_PAPERS_MAX} rows={4} />
          </Section>
          <Section title={t('record.rung')}>
            <RadioGroup {...field('rung', true)} label={t('edit.rung')} options={RUNGS.map((rung) => ({ value: rung, label: t(`rung.${rung}`), hint: t(`rung.${rung}.means`) }))} />
            <div id="coProduction">
              <TextArea {...field('membersAgreement', true)} maxLength={limits.MEMBERS_AGREEMENT_MAX} rows={3} />
              <TextField {...field('deliveryOwner', true)} maxLength={limits.DELIVERY_OWNER_MAX} dir="auto" />
            </div>
            {hasEvidence ? null : (
              <CheckboxGroup
                name="noLivedExperienceEvidence"
                label={t('edit.noEvidence')}
                hint={t('edit.noEvidenceHint')}
                defaultValue={form.chosen('noLivedExperienceEvidence')}
                options={[{ value: 'yes', label: t('edit.noEvidenceTick') }]}
              />
            )}
          </Section>
          <Section title={t('record.advice')} id="advice" lead={t('edit.adviceLead')}>
            <AdviceRows form={form} />
          </Section>
          <Section title={t('edit.headings')} id="headings" lead={t('edit.headingsLead')}>
            <HeadingRows form={form} />
          </Section>
          <ButtonRow>
            <Button>{t('edit.save')}</Button>
            <ButtonLink tone="quiet" href={here}>{t('edit.leave')}</ButtonLink>
          </ButtonRow>
        </form>
      </TwoThirds>
    </Columns>
  );
}

/** What the Enter key presses: saving, never a button that adds or removes a row. */
function DefaultButton() {
  const { t } = useTranslation('decisions');
  return <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">{t('edit.save')}</button>;
}

function initialValues(record: WrittenRecord): Record<string, unknown> {
  return {
    ...record,
    decidedOn: partsOfDate(record.decidedOn),
    advice: record.advice.map((given) => ({ ...given, givenOn: partsOfDate(given.givenOn) })),
    noLivedExperienceEvidence: record.noLivedExperienceEvidence ? 'yes' : '',
  };
}
