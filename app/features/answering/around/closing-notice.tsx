import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';

/** When a survey closed and until when answers of those who had begun count; null while it is open. */
export type Closing = { on: string; countsUntil: string } | null;

/** That the survey has closed since someone began, and that their answers still count. */
export function ClosingNotice({ closing }: { closing: Closing }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  if (!closing) return null;
  return <p className="tl-notice">{t('closing.words', { closed: writtenDate(closing.on, language), until: writtenDate(closing.countsUntil, language) })}</p>;
}
