import { useTranslation } from 'react-i18next';
import { briefly } from '../../platform/written.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CardGrid, CardLink } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import type { ThemeState } from './theme.ts';
import { useVoicesInWords } from './theme-words.tsx';
import type { Theme } from './themes.server.ts';

interface ThemesPageProps {
  slug: string;
  themes: Theme[];
  isFacilitator: boolean;
}

/** What we heard, by state: drafts first for those who write them, retired ones folded away. */
export function ThemesPage({ slug, themes, isFacilitator }: ThemesPageProps) {
  const { t } = useTranslation('themes');
  const inState = (state: ThemeState) => themes.filter((theme) => theme.state === state);
  const newTheme = <ButtonLink href={`/desk/${slug}/themes/new`}>{t('list.new')}</ButtonLink>;
  return (
    <>
      <PageTitle title={t('list.title')} lead={t(isFacilitator ? 'list.leadFacilitator' : 'list.lead')} action={isFacilitator && themes.length > 0 ? newTheme : undefined} />
      {themes.length === 0 ? (
        <EmptyState title={t('list.empty')} action={isFacilitator ? newTheme : undefined}>
          <p>{t(isFacilitator ? 'list.emptyDo' : 'list.emptyWait')}</p>
        </EmptyState>
      ) : null}
      {inState('draft').length === 0 ? null : (
        <Section title={t('list.drafts')} lead={t('list.draftsLead')} action={{ href: `/desk/${slug}/contributions`, text: t('list.group') }}>
          <ThemeCards slug={slug} themes={inState('draft')} />
        </Section>
      )}
      {inState('agreed').length === 0 ? null : (
        <Section title={t('list.agreed')}>
          <ThemeCards slug={slug} themes={inState('agreed')} />
        </Section>
      )}
      {inState('retired').length === 0 ? null : (
        <Details summary={t('list.retired', { count: inState('retired').length })}>
          <ThemeCards slug={slug} themes={inState('retired')} />
        </Details>
      )}
    </>
  );
}

function ThemeCards({ slug, themes }: { slug: string; themes: Theme[] }) {
  const voices = useVoicesInWords();
  return (
    <CardGrid>
      {themes.map((theme) => (
        <CardLink key={theme.id} href={`/desk/${slug}/themes/${theme.id}`} title={<bdi>{theme.title}</bdi>} text={<bdi>{briefly(theme.definition)}</bdi>} meta={voices(theme)} />
      ))}
    </CardGrid>
  );
}
