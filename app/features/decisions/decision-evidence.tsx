import { useTranslation } from 'react-i18next';
import type { FormState } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Section } from '../../ui/layout.tsx';
import { inOrderOfWeight, isPublished, type DecisionRecord } from './decision.ts';
import { NoEvidenceTag } from './decision-words.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import type { EvidenceOfDecision } from './evidence.server.ts';

interface DecisionEvidenceProps {
  slug: string;
  record: DecisionRecord;
  heard: EvidenceOfDecision;
  mayWrite: boolean;
  form: FormState;
}

/** What was heard and what changed because of it; the secretary adds to it and takes from it while the record is in hand. */
export function DecisionEvidence({ slug, record, heard, mayWrite, form }: DecisionEvidenceProps) {
  const { t } = useTranslation('decisions');
  const isDecided = isPublished(record.state);
  const hasProblem = ['heard', 'effect', 'whatChanged', 'reviewOn'].some((name) => form.error(name) !== undefined);
  const canLink = heard.themes.length + heard.recommendations.length > 0;
  return (
    <Section title={t('evidence.title')} id="evidence">
      {record.noLivedExperienceEvidence ? <p><NoEvidenceTag /></p> : null}
      {heard.evidence.length === 0 && !record.noLivedExperienceEvidence ? <p>{t('evidence.notYet')}</p> : null}
      {inOrderOfWeight(heard.evidence).map((evidence) => (
        <EvidenceLine key={evidence.id} evidence={evidence} follow={slug} decision={{ decidedOn: record.decidedOn, isDecided }} voicesHref={isDecided ? `/board/${slug}/decisions/${record.id}/voices?evidence=${evidence.id}` : undefined}>
          {mayWrite ? <Unlink id={evidence.id} title={evidence.recommendation?.title ?? evidence.theme?.title ?? ''} /> : null}
        </EvidenceLine>
      ))}
      {mayWrite && canLink ? (
        <Details summary={t(heard.evidence.length > 0 ? 'link.another' : 'link.first')} open={hasProblem || (heard.evidence.length === 0 && !record.noLivedExperienceEvidence)}>
          <EvidenceForm form={form} choices={heard} />
        </Details>
      ) : null}
      {mayWrite && !canLink && heard.evidence.length === 0 ? <p>{t('link.nothing')} <a href={`/desk/${slug}/themes`}>{t('link.seeThemes')}</a></p> : null}
    </Section>
  );
}

function Unlink({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('decisions');
  return (
    <Details summary={t('link.undo')}>
      <form method="post">
        <input type="hidden" name="intent" value="unlink" />
        <p>{t('link.undoWords')}</p>
        <Button tone="warning" name="evidence" value={id} hiddenText={title}>{t('link.undoDo')}</Button>
      </form>
    </Details>
  );
}
