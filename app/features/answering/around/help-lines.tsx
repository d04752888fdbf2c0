import { Trans, useTranslation } from 'react-i18next';
import { HELP_LINES } from './help-numbers.ts';
import { PageHeading } from './page-heading.tsx';

/** The page of help for people who answer, with signal and without. */
export function HelpPage() {
  const { t } = useTranslation('respond');
  return (
    <>
      <PageHeading picture="hands-help">{t('help.title')}</PageHeading>
      <HelpLines />
    </>
  );
}

/** People to talk to and lines to call: the same words for people who answer and for everyone else (rule A13). */
export function HelpLines() {
  const { t } = useTranslation('respond');
  return (
    <>
      <p>{t('help.lead')}</p>
      <h2>{t('help.danger.title')}</h2>
      <p><Trans t={t} i18nKey="help.danger.words" components={[<a key="999" href="tel:999" />]} /></p>
      <h2>{t('help.talk.title')}</h2>
      <Lines lines={HELP_LINES} />
      <h2>{t('help.person.title')}</h2>
      <p>{t('help.person.words')}</p>
      <p>{t('help.browser')}</p>
    </>
  );
}

/** The lines anyone can call at any time, for a page that is about something else. */
export function MainHelpLines() {
  return <Lines lines={HELP_LINES.filter(({ key }) => key === 'samaritans' || key === 'nhs' || key === 'domesticAbuse')} />;
}

function Lines({ lines }: { lines: readonly (typeof HELP_LINES)[number][] }) {
  const { t } = useTranslation('respond');
  return (
    <dl>
      {lines.map(({ key, number }) => (
        <div key={key}>
          <dt><b>{t(`help.${key}`)}</b></dt>
          <dd><a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a></dd>
          <dd>{t(`help.${key}.when`)}</dd>
        </div>
      ))}
    </dl>
  );
}
