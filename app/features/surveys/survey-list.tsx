import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import type { SurveyInList } from './surveys.server.ts';
import { WaveLine } from './waves/wave-line.tsx';

interface SurveyListProps {
  slug: string;
  surveys: SurveyInList[];
  mayWrite: boolean;
}

/** The surveys of a programme, each with its waves and how many people answered them. */
export function SurveyList({ slug, surveys, mayWrite }: SurveyListProps) {
  const { t } = useTranslation('surveys');
  const here = `/desk/${slug}/surveys`;
  const archived = surveys.filter(({ archivedOn }) => archivedOn !== null);
  const make = mayWrite ? <ButtonLink href={`${here}/new`}>{t('list.make')}</ButtonLink> : undefined;
  if (surveys.length === 0) {
    return (
      <>
        <PageTitle title={t('list.title')} lead={t('list.lead')} />
        <EmptyState title={t('list.empty')} action={make}>{t(mayWrite ? 'list.emptyDo' : 'list.emptyRead')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} action={make} />
      <SurveyCards here={here} surveys={surveys.filter(({ archivedOn }) => archivedOn === null)} />
      {archived.length === 0 ? null : <Details summary={t('list.archived', { count: archived.length })}><SurveyCards here={here} surveys={archived} /></Details>}
    </>
  );
}

function SurveyCards({ here, surveys }: { here: string; surveys: SurveyInList[] }) {
  const { t } = useTranslation('surveys');
  return (
    <>
      {surveys.map((survey) => (
        <Card key={survey.id} headingLevel={2} title={<a href={`${here}/${survey.id}`}><bdi>{survey.title}</bdi></a>} meta={t('questions', { count: survey.questions })}>
          {survey.waves.length === 0 ? <p>{t('list.noWaves')}</p> : (
            <ul className="tl-plain">
              {survey.waves.map((wave) => <WaveLine key={wave.id} wave={wave} href={`${here}/${survey.id}/waves/${wave.id}`} />)}
            </ul>
          )}
        </Card>
      ))}
    </>
  );
}
