import { Trans, useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';

const TOPICS = [
  { key: 'answered', href: '/receipt' },
  { key: 'signIn', href: '/sign-in' },
  { key: 'decided', href: '/decisions' },
  { key: 'hard', href: '/accessibility' },
] as const;

/** Where to go for what people most often look for here. */
export function UsingThisSite() {
  const { t } = useTranslation('about');
  return (
    <Card title={t('help.using')} headingLevel={2}>
      {TOPICS.map(({ key, href }) => (
        <p key={key}>
          <strong>{t(`help.${key}`)}</strong>
          <br />
          <Trans t={t} i18nKey={`help.${key}Words`} components={[<a key="link" href={href} />]} />
        </p>
      ))}
    </Card>
  );
}
