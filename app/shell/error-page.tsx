import { useTranslation } from 'react-i18next';
import { ENGLISH } from '../platform/languages.ts';
import { usePageState } from '../platform/page-state.tsx';

const TOLD = [400, 401, 403, 404, 405, 413, 429, 503];
/** Told in other words to people who answer, who have no role and no programme. */
const TOLD_APART = [403, 404];

/** What went wrong, in words that say what to do. Internals are never shown (rule X8). */
export function ErrorPage({ status, isParticipant, isSignedIn }: { status: number; isParticipant: boolean; isSignedIn: boolean }) {
  const { t } = useTranslation('site');
  const { reference, language } = usePageState();
  const kind = TOLD.includes(status) ? status : 'other';
  const told = (isParticipant || language !== ENGLISH.code) && TOLD_APART.includes(status) ? 'participant' : 'error';
  return (
    <div className="tl-lost">
      <h1>{t(`${told}.${kind}.heading`)}</h1>
      <p>{t(`${told}.${kind}.what`)}</p>
      <p>{t(`${told}.${kind}.do`)}</p>
      {isParticipant ? null : <p><a href={isSignedIn ? '/my' : '/'}>{t(isSignedIn ? 'error.toWork' : 'error.toFront')}</a></p>}
      {kind === 'other' ? <p>{t('error.reference')} <bdi><code>{reference}</code></bdi></p> : null}
    </div>
  );
}
