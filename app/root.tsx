import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useLocation, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { takeNotice } from './platform/flash.server.ts';
import { findViewer, publicRoute } from './platform/guards.server.ts';
import { ENGLISH, findLanguage, isParticipantPage, isPublicPage, isReceiptPage, speakInstead } from './platform/languages.ts';
import { wayAfterLeaving } from './platform/left-fast.server.ts';
import { usePageState } from './platform/page-state.tsx';
import { ParticipantShell } from './shell/participant-shell.tsx';
import { SiteShell } from './shell/site-shell.tsx';
import { KeptFormPage } from './shell/kept-form-page.tsx';
import { ErrorPage } from './shell/error-page.tsx';
import receiptStyles from './ui/styles/receipt.scss?inline';
import partStyles from './ui/styles/respond-parts.scss?inline';
import respondStyles from './ui/styles/respond.scss?inline';
import siteStyles from './ui/styles/site.scss?url';

/** The person and their programmes, for the navigation of site pages. Pages for participants never ask who is there. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  const leftTo = wayAfterLeaving(context, args.request);
  if (leftTo !== null) throw redirect(leftTo, 303);
  if (isParticipantPage(new URL(args.request.url).pathname)) return { viewer: null, notice: null };
  const viewer = await findViewer(context);
  // Pages of the team are in English, also on a device on which someone answered in another language.
  if (viewer) speakInstead(context, ENGLISH.code);
  return { viewer, notice: args.request.method === 'GET' ? takeNotice(context) : null };
}

export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation('site');
  const page = usePageState();
  const { pathname } = useLocation();
  const isParticipant = isParticipantPage(pathname);
  const title = useTitle();
  // A page of several short parts, of which one shows, carries what shows it.
  const hasParts = useMatches().some(({ data }) => typeof data === 'object' && data !== null && 'parts' in data && Array.isArray(data.parts));
  return (
    <html lang={page.language} dir={findLanguage(page.language).direction} className={isParticipant ? undefined : 'govuk-template'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{page.hasErrors ? t('title.error', { title }) : title}</title>
        {isParticipant ? <style nonce={page.nonce} dangerouslySetInnerHTML={{ __html: isReceiptPage(pathname) ? receiptStyles : hasParts ? respondStyles + partStyles : respondStyles }} /> : <link rel="stylesheet" href={siteStyles} />}
        <link rel="icon" href={isParticipant ? 'data:,' : '/icon.svg'} />
        <script src={isParticipant ? '/participant.js' : '/site.js'} defer />
        {page.isDevelopment ? <script type="module" src="/@vite/client" /> : null}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** The deepest title a loader gave; participants' titles stay neutral (rule S3), site titles name the service. */
function useTitle(): string {
  const { t } = useTranslation('site');
  const isParticipant = isParticipantPage(useLocation().pathname);
  const titles = useMatches().map(({ data }) => (typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string' ? data.title : null));
  const error = useRouteError();
  const own = error ? t('error.title') : titles.filter(Boolean).at(-1);
  return isParticipant ? (own ?? t('title.neutral')) : own ? t('title.page', { title: own }) : t('service');
}

export default function App() {
  const { pathname } = useLocation();
  const isParticipant = isParticipantPage(pathname);
  return isParticipant ? <ParticipantShell><Outlet /></ParticipantShell> : <SiteShell speaks={isPublicPage(pathname)}><Outlet /></SiteShell>;
}

const keptForm = z.object({ kept: z.array(z.object({ name: z.string(), value: z.string() })) });

export function ErrorBoundary() {
  const error = useRouteError();
  const isParticipant = isParticipantPage(useLocation().pathname);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const isSignedIn = Boolean(useRouteLoaderData<typeof loader>('root')?.viewer);
  const kept = isRouteErrorResponse(error) ? keptForm.safeParse(error.data) : null;
  const page = kept?.success ? <KeptFormPage status={status} fields={kept.data.kept} /> : <ErrorPage status={status} isParticipant={isParticipant} isSignedIn={isSignedIn} />;
  return isParticipant ? <ParticipantShell>{page}</ParticipantShell> : <SiteShell speaks={!kept?.success}>{page}</SiteShell>;
}
