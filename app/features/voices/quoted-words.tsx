import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { TEAM_LANGUAGE, nameOfLanguage } from './speaking.ts';
import { InsetQuote } from '../../ui/inset-quote.tsx';

interface QuotedWordsProps {
  words: string;
  language: string | null;
  /** What someone of the team put beside the words, in the team's language. */
  translation: string | null;
  meta?: ReactNode;
  href?: string;
  linkText?: string;
}

/** What a person said, with a translation after it if there is one: the original first, both saying their language. */
export function QuotedWords({ words, language, translation, ...rest }: QuotedWordsProps) {
  const { t } = useTranslation('voices');
  const page = usePageState();
  const said = language ?? undefined;
  if (translation === null) return <InsetQuote lang={said} {...rest}>{words}</InsetQuote>;
  return (
    <InsetQuote
      lang={said}
      label={t('quoted.original', { language: nameOfLanguage(language ?? '', page.language) })}
      translation={{ lang: TEAM_LANGUAGE, label: t('quoted.translation', { language: nameOfLanguage(TEAM_LANGUAGE, page.language) }), words: translation }}
      {...rest}
    >
      {words}
    </InsetQuote>
  );
}
