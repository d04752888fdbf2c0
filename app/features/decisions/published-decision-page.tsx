import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { AsWritten } from '../../ui/as-written.tsx';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Prose, Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import { inOrderOfWeight } from './decision.ts';
import { DecisionRecordList } from './decision-record.tsx';
import { NoEvidenceTag } from './decision-words.tsx';
import { DemonstrationNotice } from './demonstration-notice.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import type { PublishedDecision } from './published-decisions.server.ts';

/** One decision as anyone may read and print it: what was decided, the line from the voices to what changed, the whole record. */
export function PublishedDecisionPage({ decision, mayReadVoices, mayFollow }: { decision: PublishedDecision; mayReadVoices: boolean; mayFollow: boolean }) {
  const { t } = useTranslation('decisions');
  const { language } = usePageState();
  const voices = `/board/${decision.slug}/decisions/${decision.id}/voices`;
  return (
    <>
      <BackLink href={`/decisions/${decision.slug}`} text={<AsWritten>{decision.programme}</AsWritten>} />
      <PageTitle caption={<span><AsWritten><bdi>{decision.board}</bdi></AsWritten>{decision.decidedOn ? <> · <bdi>{writtenDate(decision.decidedOn, language)}</bdi></> : null}</span>} title={<AsWritten><bdi>{decision.title}</bdi></AsWritten>} tag={decision.noLivedExperienceEvidence ? <NoEvidenceTag /> : undefined} />
      {decision.state === 'superseded' ? <Notice title={t('published.superseded')}><p>{t('published.supersededWords')}</p></Notice> : null}
      <DemonstrationNotice isDemonstration={decision.isDemonstration} />
      {decision.decision ? (
        <Section title={t('record.decision')}>
          <Prose><AsWritten as="div"><Paragraphs text={decision.decision} /></AsWritten></Prose>
        </Section>
      ) : null}
      <Section
        title={t('evidence.title')}
        lead={decision.noLivedExperienceEvidence ? t('evidence.noneWords') : t('published.voices', { count: decision.voices })}
        action={mayReadVoices && decision.voices > 0 ? { href: voices, text: t('published.readVoices') } : undefined}
      >
        {inOrderOfWeight(decision.evidence).map((evidence) => (
          <EvidenceLine
            key={evidence.id}
            evidence={evidence}
            follow={mayFollow ? decision.slug : undefined}
            decision={{ decidedOn: decision.decidedOn, isDecided: true }}
            voicesHref={mayReadVoices && evidence.voices > 0 ? `${voices}?evidence=${evidence.id}` : undefined}
          />
        ))}
      </Section>
      <Section title={t('record.whole')} lead={t('published.print')}>
        <DecisionRecordList record={{ ...decision, decision: null }} />
      </Section>
    </>
  );
}
