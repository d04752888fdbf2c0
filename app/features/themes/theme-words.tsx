import { useTranslation } from 'react-i18next';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import type { ThemeState, VoicesOfTheme } from './theme.ts';

const TONES: Record<ThemeState, StateTone> = { draft: 'waiting', agreed: 'good', retired: 'ended' };

/** The state of a theme in a word. */
export function ThemeStateTag({ state }: { state: ThemeState }) {
  const { t } = useTranslation('themes');
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>;
}

/** Says how many people stand behind a theme, on each side, and how many have since withdrawn. */
export function useVoicesInWords(): (voices: VoicesOfTheme) => string {
  const { t } = useTranslation('themes');
  return ({ voicesFor, voicesAgainst, withdrawn }) =>
    [
      voicesFor + voicesAgainst === 0 ? t('voices.none') : t('voices.for', { count: voicesFor }),
      voicesAgainst > 0 ? t('voices.against', { count: voicesAgainst }) : '',
      withdrawn > 0 ? t('voices.withdrawn', { count: withdrawn }) : '',
    ]
      .filter(Boolean)
      .join(', ');
}
