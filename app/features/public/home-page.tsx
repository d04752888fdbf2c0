import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { CardGrid, CardLink } from '../../ui/card.tsx';
import { Hero } from '../../ui/hero.tsx';
import { Section } from '../../ui/layout.tsx';
import { LineOfEvidence } from '../../ui/line-of-evidence.tsx';
import { ExampleLine } from './example-line.tsx';
import type { ExampleLine as Example } from './example-line.server.ts';
import type { PublicProgramme } from './published.server.ts';

const STATIONS = ['voice', 'theme', 'recommendation', 'decision', 'change', 'back'] as const;

interface HomePageProps {
  programmes: PublicProgramme[];
  example: Example | null;
  isDemonstration: boolean;
}

/** What this is, for anyone who comes by: the line, one that has run its length, what was decided, and the two ways in. */
export function HomePage({ programmes, example, isDemonstration }: HomePageProps) {
  const { t } = useTranslation('public');
  return (
    <>
      <Hero title={t('home.heading')} lead={t('home.lead')}>
        <ButtonRow>
          {isDemonstration ? <ButtonLink href="/respond/demo">{t('home.answer')}</ButtonLink> : null}
          <ButtonLink href="/receipt" tone={isDemonstration ? 'secondary' : 'primary'}>{t('home.receipt')}</ButtonLink>
        </ButtonRow>
      </Hero>
      <Section title={t('home.line')} lead={t('home.lineLead')}>
        <LineOfEvidence across stations={STATIONS.map((key) => ({ key, heading: t(`home.${key}`), children: <p>{t(`home.${key}.words`)}</p> }))} />
      </Section>
      {example ? <ExampleLine example={example} /> : null}
      {programmes.length === 0 ? null : (
        <Section title={t('home.programmes')}>
          <CardGrid>
            {programmes.map(({ slug, name, decisions }) => <CardLink key={slug} href={`/decisions/${slug}`} title={<AsWritten><bdi>{name}</bdi></AsWritten>} text={t('home.decisions', { count: decisions })} />)}
          </CardGrid>
        </Section>
      )}
      <CardGrid>
        <CardLink headingLevel={2} href="/receipt" title={t('home.spoke')} text={t('home.spokeWords')} />
        <CardLink headingLevel={2} href="/sign-in" title={t('home.work')} text={t('home.workWords')} />
      </CardGrid>
    </>
  );
}
