import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, revisionOf } from '../../../platform/changed-meanwhile.tsx';
import { formState, type FormResult, type FormState } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { NumberField } from '../../../ui/text-field.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import { CRIMINAL_CONDITIONS, LAWFUL_BASES, RETENTION_MONTHS_MAX, SPECIAL_CONDITIONS, type PurposeSetUp, type DataPurpose } from '../../listening/purposes.ts';

/** The three things the law asks of each purpose, with the answers there are. */
const CHOICES = { lawfulBasis: LAWFUL_BASES, specialCondition: SPECIAL_CONDITIONS, criminalCondition: CRIMINAL_CONDITIONS } as const;
type Part = keyof typeof CHOICES;
const PARTS: readonly Part[] = ['lawfulBasis', 'specialCondition', 'criminalCondition'];

interface PurposesPageProps {
  slug: string;
  survey: { id: string; title: string };
  /** Everything the form speaks of: what the questions need, and what was set down before. */
  purposes: DataPurpose[];
  missing: DataPurpose[];
  setDown: PurposeSetUp[];
  revision: number;
  mayWrite: boolean;
  result: FormResult;
}

/** What the survey's data is for, and for each purpose what the law rests on and how long it is kept (rule C2). */
export function PurposesPage({ slug, survey, purposes, missing, setDown, revision, mayWrite, result }: PurposesPageProps) {
  const { t } = useTranslation('surveys');
  const form = formState(result, t, { purposes: Object.fromEntries(setDown.map(({ purpose, ...rest }) => [purpose, rest])) });
  const list = `/desk/${slug}/surveys`;
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems.map((problem) => ({ ...problem, text: withPurpose(problem, purposes, t) }))} />
      <ChangedMeanwhile result={result} href={`${list}/${survey.id}/purposes`} what="purposes" />
      <PageTitle title={t('purposes.title')} lead={t('purposes.lead')} />
      {missing.length === 0 ? <Notice tone="success" title={t('purposes.whole')} /> : <Notice title={t('purposes.missing')}><ul>{missing.map((purpose) => <li key={purpose}>{t(`purposes.${purpose}`)}</li>)}</ul></Notice>}
      {PARTS.map((part) => <Meanings key={part} part={part} />)}
      {mayWrite ? (
        <form method="post" noValidate id="form">
          <input type="hidden" name="revision" value={revisionOf(form, result, revision)} />
          {purposes.map((purpose) => <PurposeFields key={purpose} purpose={purpose} form={form} />)}
          <Button>{t('purposes.save')}</Button>
        </form>
      ) : setDown.map((one) => <SetDown key={one.purpose} setUp={one} />)}
    </>
  );
}

/** The same words can go wrong in each purpose: the summary says in which. */
function withPurpose({ href, text }: { href: string; text: string }, purposes: readonly DataPurpose[], t: TFunction): string {
  const purpose = purposes.find((one) => href.startsWith(`#purposes.${one}.`));
  return purpose ? `${t(`surveys:purposes.${purpose}`)}: ${text}` : text;
}

/** What each choice means, with the article it comes from, folded away for those who know. */
function Meanings({ part }: { part: Part }) {
  const { t } = useTranslation('surveys');
  return (
    <Details summary={t(`purposes.${part}.means`)}>
      <p>{t(`purposes.${part}.words`)}</p>
      <DataTable
        caption={t(`purposes.${part}.means`)}
        captionHidden
        rows={[...CHOICES[part]]}
        rowKey={(choice) => choice}
        columns={[
          { key: 'choice', label: t('purposes.choice'), cell: (choice) => t(`purposes.${part}.${choice}`) },
          { key: 'meaning', label: t('purposes.meaning'), cell: (choice) => t(`purposes.${part}.${choice}.words`) },
          { key: 'law', label: t('purposes.law'), cell: (choice) => t(`purposes.${part}.${choice}.law`) },
        ]}
      />
    </Details>
  );
}

function PurposeFields({ purpose, form }: { purpose: DataPurpose; form: FormState }) {
  const { t } = useTranslation('surveys');
  const field = (part: Part | 'retentionMonths') => ({ name: `purposes.${purpose}.${part}`, defaultValue: form.value(`purposes.${purpose}.${part}`), error: form.error(`purposes.${purpose}.${part}`) });
  return (
    <div className="tl-section tl-section--boxed" id={purpose}>
      <Fieldset legend={t(`purposes.${purpose}`)} legendSize="l" describedBy={`${purpose}-words`}>
        <p id={`${purpose}-words`}>{t(`purposes.${purpose}.words`)}</p>
        {PARTS.map((part) => (
          <Select
            key={part}
            {...field(part)}
            label={t(`purposes.${part}`)}
            emptyText={t('purposes.choose')}
            options={CHOICES[part].map((choice) => ({ value: choice, label: t(`purposes.${part}.${choice}`) }))}
          />
        ))}
        <NumberField {...field('retentionMonths')} label={t('purposes.months')} hint={t('purposes.monthsHint', { max: RETENTION_MONTHS_MAX })} suffix={t('purposes.monthsUnit')} autoComplete="off" />
      </Fieldset>
    </div>
  );
}

function SetDown({ setUp }: { setUp: PurposeSetUp }) {
  const { t } = useTranslation('surveys');
  return (
    <Section title={t(`purposes.${setUp.purpose}`)}>
      <SummaryList
        rows={[
          ...PARTS.map((part) => ({ key: part, label: t(`purposes.${part}`), value: t(`purposes.${part}.${setUp[part]}`) })),
          { key: 'months', label: t('purposes.months'), value: t('purposes.monthsCount', { count: setUp.retentionMonths }) },
        ]}
      />
    </Section>
  );
}
