import { Trans, useTranslation } from 'react-i18next';
import { usePageState } from '../platform/page-state.tsx';

/** Samaritans, who answer anyone in the United Kingdom at any time. */
const SAMARITANS = '116 123';

/** Help at the end of every page for people who answer, always in the same place (rule A13). With `form`, what is typed in it goes along. */
export function ParticipantFooter({ form }: { form?: string }) {
  const { t } = useTranslation('site');
  const { isDemonstration } = usePageState();
  return (
    <>
      <p>
        <Trans t={t} i18nKey="help.line" values={{ number: SAMARITANS }} components={[<a key="number" href={`tel:${SAMARITANS.replace(' ', '')}`} />]} />{' '}
        {form ? <button form={form} name="intent" value="help">{t('help.more')}</button> : <a href="/respond/help?back">{t('help.more')}</a>}
      </p>
      {isDemonstration ? <p>{t('demonstration.participant')}</p> : null}
    </>
  );
}
