import { useTranslation } from 'react-i18next';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import { themeVoicesPath, type ThemeState, type VoicesOfTheme } from './theme.ts';

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

/** The same, with each figure opening the voices it counts. Who has withdrawn can be counted and never opened. */
export function VoicesOfThemeLinks({ slug, theme }: { slug: string; theme: { id: string } & VoicesOfTheme }) {
  const { t } = useTranslation('themes');
  const { id, voicesFor, voicesAgainst, withdrawn } = theme;
  if (voicesFor + voicesAgainst === 0) return <>{[t('voices.none'), withdrawn > 0 ? t('voices.withdrawn', { count: withdrawn }) : ''].filter(Boolean).join(', ')}</>;
  return (
    <>
      <a href={themeVoicesPath(slug, id, 'for')}>{t('voices.for', { count: voicesFor })}</a>
      {voicesAgainst > 0 ? <>, <a href={themeVoicesPath(slug, id, 'against')}>{t('voices.against', { count: voicesAgainst })}</a></> : null}
      {withdrawn > 0 ? `, ${t('voices.withdrawn', { count: withdrawn })}` : null}
    </>
  );
}
