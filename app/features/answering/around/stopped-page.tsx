import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import type { Stopped } from '../place.server.ts';
import { PageHeading } from './page-heading.tsx';

interface StoppedPageProps {
  stopped: Stopped;
  /** What the person wrote and we can no longer take: for them to copy. */
  words: { asked?: string; body: string }[];
}

/** Why no answer can be given here and what to do instead. Words already written are shown, never lost. */
export function StoppedPage({ stopped, words }: StoppedPageProps) {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="door-closed">{t(stopped.state === 'lost' ? 'device:lost.title' : `stopped.${stopped.state}.title`)}</PageHeading>
      <Why stopped={stopped} />
      {words.length > 0 ? (
        <>
          <h2>{t('stopped.words.title')}</h2>
          <p>{t('stopped.words.lead')}</p>
          {words.map(({ asked, body }, index) => (
            <figure key={index}>
              {asked ? <figcaption className="hint"><bdi>{asked}</bdi></figcaption> : null}
              <blockquote dir="auto">{body}</blockquote>
            </figure>
          ))}
        </>
      ) : null}
    </>
  );
}

function Why({ stopped }: { stopped: Stopped }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  switch (stopped.state) {
    case 'unknown':
      return <p>{t('stopped.unknown.what')} {t('stopped.unknown.do')}</p>;
    case 'lost':
      return (
        <>
          <p>{t('device:lost.sent')}</p>
          <p>{t('device:lost.unsent')}</p>
          <ButtonLink href="/respond/return">{t('begin.keep.return')}</ButtonLink>
          <p><a className="alone" href={`/respond/${stopped.link}`}>{t('stopped.lost.start')}</a></p>
          <p>{t('device:lost.cookies')}</p>
        </>
      );
    default:
      return (
        <>
          <p>{t(`stopped.${stopped.state}.what`, { programme: stopped.programme })}</p>
          <p>{t(`stopped.${stopped.state}.do`, { date: writtenDate(stopped.replyBy, language) })}</p>
          <p><a className="alone" href="/receipt">{t('stopped.code')}</a></p>
        </>
      );
  }
}
