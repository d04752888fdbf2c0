import { useLocation, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { LANGUAGES } from '../platform/languages.ts';
import { usePageState } from '../platform/page-state.tsx';
import { RespondPage } from '../ui/respond/respond-page.tsx';

/** Samaritans, who answer anyone in the United Kingdom at any time. */
const SAMARITANS = '116 123';

/**
 * Every page for the people who answer: a way out, languages, and help in the same place (rules S1, A8, A13).
 * A page has a way back when its loader gives `back`, an address. When its loader gives `form`, the id of a form, a
 * change of language sends that form to the page itself with `language`, so that what was typed is kept.
 */
export function ParticipantShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('site');
  const { language, isDemonstration } = usePageState();
  const { pathname, search } = useLocation();
  const back = useGiven('back');
  const form = useGiven('form') ?? undefined;
  const items = LANGUAGES.map(({ code, name }) => ({
    lang: code,
    name,
    href: form ? `?${search.includes('change') ? 'change&' : ''}language=${code}` : `/language?to=${code}&back=${encodeURIComponent(pathname + search)}`,
    form,
    current: code === language,
  }));
  return (
    <RespondPage
      serviceName={t('participant.name')}
      skipText={t('skip')}
      exit={{ href: '/leave', text: t('leave') }}
      languages={{ label: t('languages'), items }}
      back={back ? { href: back, text: t('back') } : undefined}
      help={
        <>
          <p>
            <Trans t={t} i18nKey="help.line" values={{ number: SAMARITANS }} components={[<a key="number" href={`tel:${SAMARITANS.replace(' ', '')}`} />]} />{' '}
            <a href="/respond/help">{t('help.more')}</a>
          </p>
          {isDemonstration ? <p>{t('demonstration.participant')}</p> : null}
        </>
      }
    >
      {children}
    </RespondPage>
  );
}

/** What the deepest loader gives under a name. */
function useGiven(name: 'back' | 'form'): string | null {
  const given = useMatches().map(({ data }) => (typeof data === 'object' && data !== null && name in data ? (data as Record<string, unknown>)[name] : null));
  return given.filter((value) => typeof value === 'string').at(-1) ?? null;
}
