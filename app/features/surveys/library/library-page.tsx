import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from '../../../platform/changed-meanwhile.tsx';
import { formState, type FormResult, type FormState } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ErrorMessage } from '../../../ui/field.tsx';
import { Section } from '../../../ui/layout.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { PickList, type Pick } from '../../../ui/pick-list.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import type { Question } from '../survey.ts';
import type { Survey } from '../surveys.server.ts';
import { EqualityForm } from './equality-form.tsx';
import type { Need } from './needs.ts';
import { BRISTOL_STATEMENTS, EXAMPLES, ONS4, type ReadySet } from './ready-questions.ts';

interface LibraryPageProps {
  slug: string;
  survey: Survey;
  needs: Need[];
  result: FormResult;
}

/** Ready-made questions to put into a survey, each with where its words come from; and the equality questions. */
export function LibraryPage({ slug, survey, needs, result }: LibraryPageProps) {
  const { t } = useTranslation('library');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const { questions } = survey.version.definition;
  const sent = result?.initialValue?.intent;
  const form = formState(sent === 'put' ? result : undefined, t);
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <ErrorSummary title={t('site:errors.title')} errors={formState(result, t).problems} />
      <ChangedMeanwhile result={result} href={here} />
      <PageTitle title={t('title')} lead={t('lead')} />
      <form method="post" noValidate id="form">
        <input type="hidden" name="intent" value="put" />
        <Section title={t('statements.title')} lead={t('statements.source')}>
          {form.error('statements') ? <ErrorMessage id="statements-error">{form.error('statements')}</ErrorMessage> : null}
          <ReadySets form={form} name="statements" sets={BRISTOL_STATEMENTS} questions={questions} />
        </Section>
        <Section title={t('wellbeing.title')} lead={t('wellbeing.source')}>
          <ReadySets form={form} name="wellbeing" sets={[ONS4]} questions={questions} />
        </Section>
        <Section title={t('needs.title')} lead={t(needs.length === 0 ? 'needs.none' : 'needs.source')}>
          {needs.map((need, index) => <NeedsOfOutcome key={need.outcome} form={form} index={index} need={need} />)}
        </Section>
        <Section title={t('examples.title')} lead={t('examples.source')}>
          <ReadySets form={form} name="examples" sets={EXAMPLES} questions={questions} />
        </Section>
        <Button>{t('put')}</Button>
      </form>
      <EqualityForm survey={survey} result={sent === 'equality' ? result : undefined} />
    </>
  );
}

/** Sets of questions that can be ticked; one that is in the survey already only says so. */
function ReadySets({ form, name, sets, questions }: { form: FormState; name: string; sets: readonly ReadySet[]; questions: readonly Question[] }) {
  const { t } = useTranslation('library');
  const isIn = (set: ReadySet) => set.questions.every(({ id }) => questions.some((held) => held.id === id));
  const picks = sets.filter((set) => !isIn(set)).map((set): Pick => ({
    value: set.key,
    label: set.questions.length > 1 ? t(`set.${set.key}`) : set.questions[0]?.text,
    facts: set.questions.length > 1 || name === 'statements' ? undefined : t(`surveys:kind.${set.questions[0]?.kind ?? 'statement'}`),
    children: set.questions.length > 1 ? <ol>{set.questions.map(({ id, text, low, high }) => <li key={id}>{text}{low ? <div className="govuk-hint">{t('ends', { low, high })}</div> : null}</li>)}</ol> : undefined,
  }));
  const held = sets.filter(isIn);
  return (
    <>
      {picks.length > 0 ? <PickList name={name} picks={picks} chosen={form.chosen(name)} /> : null}
      {held.length > 0 ? <p className="govuk-hint" id={picks.length === 0 ? name : undefined}>{t('held', { questions: held.map((set) => (set.questions.length > 1 ? t(`set.${set.key}`) : `“${set.questions[0]?.text ?? ''}”`)).join(', ') })}</p> : null}
    </>
  );
}

/** The metrics of one outcome that wait for data. */
function NeedsOfOutcome({ form, index, need }: { form: FormState; index: number; need: Need }) {
  const { t } = useTranslation('library');
  const name = `needs[${index}]`;
  const free = need.metrics.filter(({ isAsked }) => !isAsked);
  const asked = need.metrics.filter(({ isAsked }) => isAsked);
  return (
    <Details summary={<><bdi>{need.text}</bdi> {t('needs.count', { count: need.metrics.length })}</>} open={form.chosen(name).length > 0}>
      {free.length > 0 ? <PickList name={name} picks={free.map(({ metric, isCollected }) => ({ value: `${need.outcome}|${metric}`, label: metric, facts: t(isCollected ? 'needs.collected' : 'needs.new') }))} chosen={form.chosen(name)} /> : null}
      {asked.length > 0 ? <p className="govuk-hint">{t('held', { questions: asked.map(({ metric }) => `“${metric}”`).join(', ') })}</p> : null}
    </Details>
  );
}
