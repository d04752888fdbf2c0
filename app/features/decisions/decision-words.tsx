import { useTranslation } from 'react-i18next';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import type { DecisionState, Rung } from './decision.ts';

const TONES: Record<DecisionState, StateTone> = { draft: 'waiting', agreed: 'waiting', published: 'good', superseded: 'ended' };

/** The state of a decision in a word or two. */
export function DecisionStateTag({ state }: { state: DecisionState }) {
  const { t } = useTranslation('decisions');
  return <StateTag tone={TONES[state]}>{t(`decision.state.${state}`)}</StateTag>;
}

/** The plain label of a decision that rests on no lived experience. */
export function NoEvidenceTag() {
  const { t } = useTranslation('decisions');
  return <StateTag tone="attention">{t('evidence.noneLabel')}</StateTag>;
}

/** A rung with what it means, and who says so. */
export function RungInWords({ rung }: { rung: Rung }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <p><strong>{t(`rung.${rung}`)}</strong> ({t('rung.claimed')})</p>
      <p>{t(`rung.${rung}.means`)}</p>
    </>
  );
}
