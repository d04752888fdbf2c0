import { useLocation, useParams, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ENGLISH, isPublicPage, LANGUAGES } from '../platform/languages.ts';
import { usePageState } from '../platform/page-state.tsx';
import type { ProgrammeOfViewer, Viewer } from '../platform/roles.ts';
import { InEnglish } from '../platform/speaking.tsx';
import { Button } from '../ui/button.tsx';
import { DemonstrationBanner } from '../ui/demonstration-banner.tsx';
import { Languages } from '../ui/languages.tsx';
import { Main } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { PartLinks } from '../ui/part-links.tsx';
import { SiteFooter } from '../ui/site-footer.tsx';
import { SiteHeader, type NavigationItem } from '../ui/site-header.tsx';
import { SkipLinks } from '../ui/skip-links.tsx';
import { navigationFor, settingsFor } from './navigation.ts';

interface RootData {
  viewer: Viewer | null;
  notice: string | null;
}

/**
 * The frame of every page that is not a participant's: name, navigation by role, what has just happened, foot. For whoever is
 * not signed in, public pages have it in every language; `speaks` says whether the content does too.
 */
export function SiteShell({ speaks = false, children }: { speaks?: boolean; children: ReactNode }) {
  const { t } = useTranslation('site');
  const { isDemonstration, language } = usePageState();
  const { pathname, search } = useLocation();
  const here = encodeURIComponent(pathname + search);
  const isElsewhere = !speaks && language !== ENGLISH.code;
  const viewer = useRootData()?.viewer ?? null;
  const programme = useProgrammeHere(viewer);
  const items = useNavigation(viewer, programme);
  return (
    <>
      <SkipLinks links={[{ href: '#main', text: t('skip') }]} />
      <SiteHeader
        serviceName={t('service')}
        homeHref={viewer ? '/my' : '/'}
        place={viewer && programme ? <ProgrammeSwitcher viewer={viewer} programme={programme} /> : undefined}
        navigationLabel={t('navigation.label')}
        menuText={t('navigation.menu')}
        items={items}
        languages={!viewer && isPublicPage(pathname) ? <Languages label={t('languages')} languages={LANGUAGES.map(({ code, name }) => ({ lang: code, name, href: `/language?to=${code}&back=${here}`, current: code === language }))} /> : undefined}
        person={viewer ? { name: viewer.name, href: programme && viewer.programmes.length > 1 ? `/my/account?programme=${programme.slug}` : '/my/account' } : undefined}
        signOut={viewer ? <SignOut /> : <a href="/sign-in">{t('signIn')}</a>}
      />
      {isDemonstration || programme?.isDemonstration ? <Demonstration /> : null}
      <Main before={<><WhatHappened /><Settings programme={programme} /></>}>{isElsewhere ? <p className="govuk-hint">{t('respond:elsewhere', { language: new Intl.DisplayNames(language, { type: 'language' }).of(ENGLISH.code) })}</p> : null}{speaks ? children : <InEnglish>{children}</InEnglish>}</Main>
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
        <FooterLine />
      </SiteFooter>
    </>
  );
}

function Demonstration() {
  const { t } = useTranslation('site');
  return <DemonstrationBanner tag={t('demonstration.tag')}>{t('demonstration.words')}</DemonstrationBanner>;
}

function FooterLine() {
  const { t } = useTranslation('site');
  return <>{t('footer.line')}</>;
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
  return notice ? <div className="tl-happened"><Notice tone="success" announce title={t(notice)} /></div> : null;
}

function useProgrammeHere(viewer: Viewer | null): ProgrammeOfViewer | null {
  const { programme } = useParams();
  const { search } = useLocation();
  if (!viewer) return null;
  const named = programme ?? new URLSearchParams(search).get('programme');
  // Where no programme is named, as on one's own pages, the first keeps the way to everything in sight.
  return viewer.programmes.find(({ slug }) => slug === named) ?? viewer.programmes[0] ?? null;
}

/** The pages of settings side by side, on each of them. */
function Settings({ programme }: { programme: ProgrammeOfViewer | null }) {
  const { t } = useTranslation('site');
  const { pathname } = useLocation();
  if (!programme || !pathname.startsWith(`/settings/${programme.slug}/`)) return null;
  const places = settingsFor(programme);
  return places.length === 0 ? null : <div className="tl-settings-parts"><PartLinks label={t('navigation.settings')} links={places.map(({ href, word }) => ({ href, text: t(`navigation.${word}`), current: href === pathname }))} /></div>;
}

/** The programme these pages are of; for whoever is in several, the way to the others. */
function ProgrammeSwitcher({ viewer, programme }: { viewer: Viewer; programme: ProgrammeOfViewer }) {
  const { t } = useTranslation('site');
  if (viewer.programmes.length < 2) return <>{programme.name}</>;
  return (
    <details className="tl-switcher">
      <summary><span className="govuk-visually-hidden">{t('switcher.label')} </span><bdi>{programme.name}</bdi></summary>
      <ul>
        {viewer.programmes.map(({ slug, name }) => <li key={slug}><a href={`/my?programme=${slug}`} aria-current={slug === programme.slug ? 'true' : undefined}><bdi>{name}</bdi></a></li>)}
      </ul>
    </details>
  );
}

function useNavigation(viewer: Viewer | null, programme: ProgrammeOfViewer | null): NavigationItem[] {
  const { t } = useTranslation('site');
  const { pathname } = useLocation();
  if (!viewer) return [];
  const places = navigationFor(programme);
  const here = places.filter(({ href, within = href }) => pathname === href || pathname.startsWith(`${within}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return places.map(({ href, word }) => ({ href, text: t(`navigation.${word}`), current: href === here?.href }));
}
