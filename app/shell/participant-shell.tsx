import { useLocation, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LANGUAGES } from '../platform/languages.ts';
import { usePageState } from '../platform/page-state.tsx';
import { RespondPage } from '../ui/respond/respond-page.tsx';
import { ParticipantFooter } from './participant-footer.tsx';

/**
 * Every page for the people who answer: a way out, languages, and help in the same place (rules S1, A8, A13).
 * A page of several parts gives `parts`, the ids of those after the first: another language leads back to the one that shows.
 * A page has a way back when its loader gives `back`, an address. When its loader gives `form`, the id of a form, a
 * change of language or variant sends that form to the page itself, so that what was typed is kept. When it gives `keeps`, so do
 * the way back and the way to help; `isReadWhole` says that such a page is read out from its beginning to its end. A page of a survey
 * gives `offered`: the languages its questions are in, which of them is read, and whether in easy words; and `pack`, once
 * something was answered: what a phone can ask for to go on without signal.
 */
export function ParticipantShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('site');
  const { language, isEasy } = usePageState();
  const { pathname, search } = useLocation();
  const back = useGiven('back', z.string());
  const form = useGiven('form', z.string()) ?? undefined;
  const keeps = useGiven('keeps', z.boolean());
  const isReadWhole = useGiven('isReadWhole', z.boolean()) ?? false;
  const offered = useGiven('offered', offeredShape);
  const others = (offered?.others ?? []).filter((code) => !LANGUAGES.some((one) => one.code === code)).map((code) => ({ code, name: nameOf(code) }));
  const current = others.find(({ code }) => code === offered?.language)?.code ?? language;
  const here = encodeURIComponent(pathname + search);
  const ours = LANGUAGES.filter(({ code }) => !offered?.isAll || offered.others.includes(code));
  const languages = [...ours, ...others];
  // What stands after the # is kept by browsers on the way there and back.
  const parts = ['', ...(useGiven('parts', z.array(z.string())) ?? []).map((part) => `#${part}`)];
  const variant = isEasy ? 'standard' : 'easy_read';
  return (
    <RespondPage
      skipText={t('skip')}
      exit={{ href: '/leave', text: t('leave') }}
      languages={languages.length > 1 ? parts.map((part) => ({ label: t('languages'), languages: languages.map(({ code, name }) => ({ lang: code, name, href: `/language?to=${code}&back=${here}${part}`, current: code === current })), form })) : undefined}
      variants={offered?.easyRead === null ? undefined : parts.map((part) => ({ value: variant, text: t(`variant.${variant}`), href: `/language?variant=${variant}&back=${here}${part}`, form }))}
      back={back ? { href: back, text: t('back'), form: keeps ? form : undefined } : undefined}
      help={<ParticipantFooter form={keeps ? form : undefined} />}
      signal={form ? { text: t('respond:offline.hold') } : undefined}
      voice={t('respond:voice.button')}
      isReadWhole={!form || isReadWhole}
      pack={useGiven('pack', packShape) ?? undefined}
    >
      {children}
    </RespondPage>
  );
}

const packShape = z.object({ link: z.string(), reading: z.string() });
const offeredShape = z.object({ others: z.array(z.string()), language: z.string(), easyRead: z.boolean().nullable(), isAll: z.boolean().optional() });

/** A language's name for itself. */
function nameOf(code: string): string {
  return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
}

/** What the deepest loader gives under a name. */
function useGiven<T>(name: string, shape: z.ZodType<T>): T | null {
  const given = useMatches().map(({ data }) => shape.safeParse(typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : null));
  return given.flatMap(({ data }) => (data === undefined ? [] : [data])).at(-1) ?? null;
}
