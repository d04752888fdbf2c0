import { Trans, useTranslation } from 'react-i18next';

/** Who to call, by their national numbers. Check them against their own sites before each release. */
const LINES = [
  { key: 'samaritans', number: '116 123' },
  { key: 'nhs', number: '111' },
  { key: 'domesticAbuse', number: '0808 2000 247' },
  { key: 'mens', number: '0808 801 0327' },
  { key: 'shelter', number: '0808 800 4444' },
  { key: 'mind', number: '0300 102 1234' },
  { key: 'frank', number: '0300 123 6600' },
] as const;

/** People to talk to and lines to call: the same words for people who answer and for everyone else (rule A13). */
export function HelpLines() {
  const { t } = useTranslation('respond');
  return (
    <>
      <p>{t('help.lead')}</p>
      <h2>{t('help.danger.title')}</h2>
      <p><Trans t={t} i18nKey="help.danger.words" components={[<a key="999" href="tel:999" />]} /></p>
      <h2>{t('help.talk.title')}</h2>
      <dl>
        {LINES.map(({ key, number }) => (
          <div key={key}>
            <dt><b>{t(`help.${key}`)}</b></dt>
            <dd><a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a></dd>
            <dd>{t(`help.${key}.when`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('help.person.title')}</h2>
      <p>{t('help.person.words')}</p>
      <p>{t('help.browser')}</p>
    </>
  );
}
