import { useTranslation } from 'react-i18next';

const TOLD = [403, 404, 405, 413, 429, 503];

/** What went wrong, in words that say what to do. Internals are never shown (rule X8). */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation('site');
  const kind = TOLD.includes(status) ? status : 'other';
  return (
    <>
      <h1 className="govuk-heading-xl">{t(`error.${kind}.heading`)}</h1>
      <p>{t(`error.${kind}.what`)}</p>
      <p>{t(`error.${kind}.do`)}</p>
    </>
  );
}
