import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { Card } from '../../ui/card.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { boardPath, decisionPath, decisionVoicesPath, recommendationPath } from './board-paths.ts';
import type { DecisionTrail } from './decision-trail.server.ts';
import { VoiceList } from './voice-list.tsx';
import type { VoicesPage } from './voices.server.ts';

interface DecisionTrailPageProps {
  slug: string;
  decisionId: string;
  decision: DecisionTrail;
  /** The one piece of evidence whose voices are shown; null for all of them together. */
  evidenceId: string | null;
  page: VoicesPage;
  isFirst: boolean;
  readsRaw: boolean;
}

/** The trail down: from a published decision, by each piece of its evidence, to the voices behind it. */
export function DecisionTrailPage({ slug, decisionId, decision, evidenceId, page, isFirst, readsRaw }: DecisionTrailPageProps) {
  const { t } = useTranslation('board');
  const chosen = decision.evidence.find(({ id }) => id === evidenceId);
  const all = decisionVoicesPath(slug, decisionId);
  return (
    <>
      <BoardCrumbs slug={slug} below={[{ href: boardPath(slug, 'decisions'), text: t('decisions.crumb') }]} />
      <PageTitle
        title={t('trail.voicesTitle', { count: decision.voices })}
        lead={<a href={decisionPath(slug, decisionId)}><bdi>{decision.title}</bdi></a>}
        caption={t('trail.decided', { board: decision.board, date: writtenDate(decision.decidedOn, 'en') })}
        tag={decision.state === 'superseded' ? <StateTag tone="ended">{t('trail.superseded')}</StateTag> : undefined}
      />
      <Section title={t('trail.evidence')}>
        {decision.noLivedExperienceEvidence ? <p>{t('trail.none')}</p> : null}
        {decision.evidence.map((evidence) => <Evidence key={evidence.id} slug={slug} decisionId={decisionId} evidence={evidence} />)}
      </Section>
      {decision.evidence.length === 0 ? null : (
        <Section
          id="voices"
          title={chosen ? t('trail.showing', { what: nameOf(chosen) ?? t('trail.contribution') }) : t('trail.all', { count: page.count })}
          lead={chosen ? undefined : t('trail.once')}
          action={chosen ? { href: `${all}#voices`, text: t('trail.all', { count: decision.voices }) } : undefined}
        >
          <VoiceList slug={slug} path={decisionVoicesPath(slug, decisionId, chosen?.id)} voices={page.voices} next={page.next} isFirst={isFirst} readsRaw={readsRaw} />
        </Section>
      )}
    </>
  );
}

type EvidenceOfDecision = DecisionTrail['evidence'][number];
const nameOf = ({ recommendation, theme }: EvidenceOfDecision) => recommendation?.title ?? theme?.title;

/** What was heard, what changed because of it, and how many voices stand behind it. */
function Evidence({ slug, decisionId, evidence }: { slug: string; decisionId: string; evidence: EvidenceOfDecision }) {
  const { t } = useTranslation('board');
  return (
    <Card title={<bdi>{nameOf(evidence) ?? t('trail.contribution')}</bdi>}>
      <p><strong>{t(evidence.effect === 'changed' ? 'trail.changed' : 'trail.notChanged')}:</strong> <bdi>{evidence.whatChanged}</bdi></p>
      {evidence.reviewOn ? <p>{t('trail.review', { date: writtenDate(evidence.reviewOn, 'en') })}</p> : null}
      <p>
        <a href={`${decisionVoicesPath(slug, decisionId, evidence.id)}#voices`}>{t('trail.voicesLink', { count: evidence.voices })}<span className="govuk-visually-hidden"> {nameOf(evidence)}</span></a>
      </p>
      {evidence.theme ? <p>{t('trail.theme')} <a href={`/desk/${slug}/themes/${evidence.theme.id}`}><bdi>{evidence.theme.title}</bdi></a></p> : null}
      {evidence.recommendation ? <p>{t('trail.recommendation')} <a href={recommendationPath(slug, evidence.recommendation.id)}><bdi>{evidence.recommendation.title}</bdi></a></p> : null}
      {evidence.withdrawn > 0 ? <p>{t('trail.withdrawn', { count: evidence.withdrawn })}</p> : null}
    </Card>
  );
}
