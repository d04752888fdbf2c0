import { useTranslation } from 'react-i18next';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { CardGrid, CardLink } from '../../ui/card.tsx';
import { Section } from '../../ui/layout.tsx';
import { LineOfEvidence } from '../../ui/line-of-evidence.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import type { PublicProgramme } from './published.server.ts';

const STATIONS = ['voice', 'theme', 'recommendation', 'decision', 'change', 'back'] as const;

/** What this is, for anyone who comes by: the line, the decisions it led to, and the two ways in. */
export function HomePage({ programmes, isDemonstration }: { programmes: PublicProgramme[]; isDemonstration: boolean }) {
  const { t } = useTranslation('impact');
  return (
    <>
      <PageTitle title={t('home.heading')} lead={t('home.lead')} />
      <ButtonRow>
        {isDemonstration ? <ButtonLink href="/respond/demo">{t('home.answer')}</ButtonLink> : null}
        <ButtonLink href="/receipt" tone="secondary">{t('home.receipt')}</ButtonLink>
        <ButtonLink href="/sign-in" tone="secondary">{t('site:signIn')}</ButtonLink>
      </ButtonRow>
      <Section title={t('home.line')}>
        <LineOfEvidence stations={STATIONS.map((key) => ({ key, heading: t(`home.${key}`), children: <p>{t(`home.${key}.words`)}</p> }))} />
      </Section>
      {programmes.length === 0 ? null : (
        <Section title={t('home.programmes')}>
          <CardGrid>
            {programmes.map(({ slug, name, decisions }) => <CardLink key={slug} href={`/decisions/${slug}`} title={name} text={t('home.decisions', { count: decisions })} />)}
          </CardGrid>
        </Section>
      )}
    </>
  );
}
