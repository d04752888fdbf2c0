import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { AsWritten } from '../../ui/as-written.tsx';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { CardGrid, CardLink } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { PublishedInBrief } from './published-decisions.server.ts';
import { DemonstrationNotice } from './demonstration-notice.tsx';

interface ProgrammeOfDecisions {
  slug: string;
  name: string;
  is_demonstration: boolean;
  decisions: number;
}

/** Programmes that have published a decision, for anyone. */
export function PublishedProgrammesPage({ programmes }: { programmes: ProgrammeOfDecisions[] }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <PageTitle title={t('published.title')} lead={t('published.lead')} />
      {programmes.length === 0 ? (
        <EmptyState title={t('published.empty')}><p>{t('published.emptyWords')}</p></EmptyState>
      ) : (
        <CardGrid>
          {programmes.map(({ slug, name, is_demonstration, decisions }) => (
            <CardLink key={slug} headingLevel={2} href={`/decisions/${slug}`} title={<AsWritten><bdi>{name}</bdi></AsWritten>} tag={is_demonstration ? <StateTag>{t('published.demonstration')}</StateTag> : undefined} text={t('published.count', { count: decisions })} />
          ))}
        </CardGrid>
      )}
    </>
  );
}

/** What one programme has decided, for anyone. */
export function PublishedDecisionsPage({ programme, decisions, mayReadRegister }: { programme: ProgrammeOfDecisions; decisions: PublishedInBrief[]; mayReadRegister: boolean }) {
  const { t } = useTranslation('decisions');
  const { language } = usePageState();
  return (
    <>
      <BackLink href="/decisions" text={t('published.title')} />
      <PageTitle title={<AsWritten><bdi>{programme.name}</bdi></AsWritten>} lead={t('published.listLead')} />
      {mayReadRegister ? <p><a href={`/register/${programme.slug}/decisions`}>{t('published.inHand')}</a></p> : null}
      <DemonstrationNotice isDemonstration={programme.is_demonstration} />
      {decisions.length === 0 ? <EmptyState title={t('published.empty')}><p>{t('published.emptyWords')}</p></EmptyState> : null}
      <CardGrid>
        {decisions.map((decision) => (
          <CardLink
            key={decision.id}
            headingLevel={2}
            href={`/decisions/${programme.slug}/${decision.id}`}
            title={<AsWritten><bdi>{decision.title}</bdi></AsWritten>}
            tag={decision.state === 'superseded' ? <StateTag tone="ended">{t('decision.state.superseded')}</StateTag> : undefined}
            text={t('published.voices', { count: decision.voices })}
            meta={<><AsWritten><bdi>{decision.board}</bdi></AsWritten><br />{[decision.decided_on ? writtenDate(decision.decided_on, language) : '', decision.reference ?? ''].filter(Boolean).join(' · ')}</>}
          />
        ))}
      </CardGrid>
    </>
  );
}
