import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../platform/written.ts';
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx';
import type { Wave, WaveState } from './wave.ts';

const TONES: Record<WaveState, StateTone> = { draft: 'waiting', open: 'good', closed: 'ended' };

/** The state of a wave in a word. */
export function WaveTag({ state }: { state: WaveState }) {
  const { t } = useTranslation('surveys');
  return <StateTag tone={TONES[state]}>{t(`wave.state.${state}`)}</StateTag>;
}

/** A wave in a list: its name, its state, who answered and what was promised. */
export function WaveLine({ wave, href }: { wave: Wave; href: string }) {
  const { t } = useTranslation('surveys');
  const facts = [
    wave.responses === null || wave.state === 'draft' ? null : t('waves.answered', { count: wave.responses }),
    t('waves.replyBy', { date: writtenDate(wave.replyBy, 'en') }),
  ];
  return (
    <li>
      <a href={href}><bdi>{wave.name}</bdi></a> <WaveTag state={wave.state} />
      <div className="govuk-hint">{facts.filter(Boolean).join(' · ')}</div>
    </li>
  );
}
