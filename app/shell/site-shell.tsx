import { useLocation, useParams, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../platform/page-state.tsx';
import type { ProgrammeOfViewer, Viewer } from '../platform/roles.ts';
import { Button } from '../ui/button.tsx';
import { DemonstrationBanner } from '../ui/demonstration-banner.tsx';
import { Main } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { SiteFooter } from '../ui/site-footer.tsx';
import { SiteHeader, type NavigationItem } from '../ui/site-header.tsx';
import { SkipLinks } from '../ui/skip-links.tsx';
import { navigationFor } from './navigation.ts';

interface RootData {
  viewer: Viewer | null;
  notice: string | null;
}

/** The frame of every page that is not a participant's: name, navigation by role, what has just happened, foot. */
export function SiteShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('site');
  const { isDemonstration } = usePageState();
  const viewer = useRootData()?.viewer ?? null;
  const programme = useProgrammeHere(viewer);
  const items = useNavigation(viewer, programme);
  return (
    <>
      <SkipLinks links={[{ href: '#main', text: t('skip') }]} />
      <SiteHeader
        serviceName={t('service')}
        homeHref={viewer ? '/my' : '/'}
        place={programme?.name}
        navigationLabel={t('navigation.label')}
        menuText={t('navigation.menu')}
        items={items}
        person={viewer ? { name: viewer.name, href: '/my/account' } : undefined}
        signOut={viewer ? <SignOut /> : <a href="/sign-in">{t('signIn')}</a>}
      />
      {isDemonstration || programme?.isDemonstration ? <DemonstrationBanner tag={t('demonstration.tag')}>{t('demonstration.words')}</DemonstrationBanner> : null}
      <Main before={<WhatHappened />}>{children}</Main>
      <SiteFooter
        label={t('footer.label')}
        links={[
          { href: '/decisions', text: t('footer.decisions') },
          { href: '/receipt', text: t('footer.receipt') },
          { href: '/accessibility', text: t('footer.accessibility') },
          { href: '/help', text: t('footer.help') },
          ...(isDemonstration ? [{ href: '/mailbox', text: t('footer.mailbox') }] : []),
        ]}
      >
        {t('footer.line')}
      </SiteFooter>
    </>
  );
}

function useRootData(): RootData | undefined {
  return useRouteLoaderData<RootData>('root');
}

function SignOut() {
  const { t } = useTranslation('site');
  return (
    <form method="post" action="/sign-out">
      <Button tone="quiet">{t('signOut')}</Button>
    </form>
  );
}

function WhatHappened() {
  const { t } = useTranslation();
  const notice = useRootData()?.notice;
  return notice ? <Notice tone="success" announce title={t(notice)} /> : null;
}

function useProgrammeHere(viewer: Viewer | null): ProgrammeOfViewer | null {
  const { programme } = useParams();
  if (!viewer) return null;
  return viewer.programmes.find(({ slug }) => slug === programme) ?? (viewer.programmes.length === 1 ? (viewer.programmes[0] ?? null) : null);
}

function useNavigation(viewer: Viewer | null, programme: ProgrammeOfViewer | null): NavigationItem[] {
  const { t } = useTranslation('site');
  const { pathname } = useLocation();
  if (!viewer) return [];
  const places = navigationFor(programme);
  const here = places.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return places.map(({ href, word }) => ({ href, text: t(`navigation.${word}`), current: href === here?.href }));
}
