import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import type { SurveyDefinition } from '../survey.ts';
import { countFindings, type Finding } from './checker.ts';
import { FindingList } from './finding-list.tsx';

interface CheckPageProps {
  slug: string;
  survey: { id: string; title: string; definition: SurveyDefinition };
  findings: Finding[];
  mayWrite: boolean;
}

/** Everything that is missing in a survey or hard to read: what stops opening, then advice. */
export function CheckPage({ slug, survey, findings, mayWrite }: CheckPageProps) {
  const { t } = useTranslation('wordings');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const { stopping, advice } = countFindings(findings);
  const shared = { here, survey, mayWrite };
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <PageTitle title={t('check.title')} caption={<bdi>{survey.title}</bdi>} lead={t('check.lead')} action={<ButtonLink href={`${here}/preview`} tone="secondary">{t('languages.preview')}</ButtonLink>} />
      {findings.length === 0 ? <EmptyState title={t('check.nothing')}>{t('check.nothingWords')}</EmptyState> : null}
      {stopping > 0 ? <FindingList {...shared} title={t('check.stopping', { count: stopping })} findings={findings.filter(({ stops }) => stops)} /> : null}
      {advice > 0 ? <FindingList {...shared} title={t('check.advice', { count: advice })} findings={findings.filter(({ stops }) => !stops)} /> : null}
      <Details summary={t('check.method')}><p>{t('check.methodWords')}</p></Details>
    </>
  );
}
