import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';

interface KeptFormPageProps {
  /** 401 when the session ended while someone was typing, 409 when what they answer was sent before, 503 when the database could not be reached. */
  status: number;
  fields: { name: string; value: string }[];
}

/** Says why a form could not be taken, and holds what was typed until it can be sent again. */
export function KeptFormPage({ status, fields }: KeptFormPageProps) {
  const { t } = useTranslation('site');
  const isSignedOut = status === 401;
  if (status === 409) return <WhatCameLate words={fields.filter(({ name, value }) => /^(body|other|note)$/.test(name) && value.trim()).map(({ value }) => value)} />;
  return (
    <>
      <PageTitle title={t(isSignedOut ? 'signedOut.title' : 'error.503.heading')} lead={t(isSignedOut ? 'signedOut.lead' : 'unreachable.lead')} />
      {isSignedOut ? (
        <ol>
          <li><a href="/sign-in?next=%2Fmy%2Faccount" target="_blank" rel="noreferrer">{t('signedOut.signIn')}</a></li>
          <li>{t('signedOut.comeBack')}</li>
        </ol>
      ) : null}
      <form method="post">
        {fields.map(({ name, value }, index) => <input key={index} type="hidden" name={name} value={value} />)}
        <Button>{t('signedOut.send')}</Button>
      </form>
    </>
  );
}

/** Words typed after everything was sent, in another tab: to copy, since they can be sent no more. */
function WhatCameLate({ words }: { words: string[] }) {
  const { t } = useTranslation('device');
  return (
    <>
      <PageTitle title={t('late.title')} lead={t('late.words')} />
      {words.map((body, index) => <blockquote key={index} dir="auto">{body}</blockquote>)}
    </>
  );
}
