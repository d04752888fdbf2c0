import { useTranslation } from 'react-i18next';
import { usePageState } from '../platform/page-state.tsx';

const TOLD = [403, 404, 405, 413, 429, 503];

/** What went wrong, in words that say what to do. Internals are never shown (rule X8). */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation('site');
  const { reference } = usePageState();
  const kind = TOLD.includes(status) ? status : 'other';
  return (
    <div className="tl-lost">
      <h1>{t(`error.${kind}.heading`)}</h1>
      <p>{t(`error.${kind}.what`)}</p>
      <p>{t(`error.${kind}.do`)}</p>
      {kind === 'other' ? <p>{t('error.reference')} <bdi><code>{reference}</code></bdi></p> : null}
    </div>
  );
}
