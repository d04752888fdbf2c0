import { useTranslation } from 'react-i18next';
import { CardGrid, CardLink } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import type { Survey } from '../surveys.server.ts';
import { QUESTION_KINDS } from '../kinds/names.ts';
import { QUESTIONS_MAX } from '../limits.ts';

/** The kinds of question, each with what it is for. */
export function KindChooser({ slug, survey }: { slug: string; survey: Survey }) {
  const { t } = useTranslation('editing');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const isFull = survey.version.definition.questions.length >= QUESTIONS_MAX;
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <PageTitle title={t('kinds.title')} lead={t('kinds.lead')} />
      {isFull ? <EmptyState title={t('kinds.full', { count: QUESTIONS_MAX })}>{t('kinds.fullDo')}</EmptyState> : (
        <CardGrid>
          {QUESTION_KINDS.map((kind) => <CardLink key={kind} headingLevel={2} href={`${here}/questions/new?kind=${kind}`} title={t(`surveys:kind.${kind}`)} text={t(`kindWords.${kind}`)} />)}
        </CardGrid>
      )}
    </>
  );
}
