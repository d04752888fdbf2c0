import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says of a demonstration programme that it is one, where the whole site does not say so already. */
export function DemonstrationNotice({ isDemonstration }: { isDemonstration: boolean }) {
  const { t } = useTranslation('site');
  const page = usePageState();
  if (!isDemonstration || page.isDemonstration) return null;
  return <Notice title={t('demonstration.tag')}><p>{t('demonstration.words')}</p></Notice>;
}
