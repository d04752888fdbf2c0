import { useTranslation } from 'react-i18next';
import { spoken } from '../voices/contribution.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { Button } from '../../ui/button.tsx';
import { InsetQuote } from '../../ui/inset-quote.tsx';
import { Section } from '../../ui/layout.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { ContributionInTheme, PageOfContributions } from './themes.server.ts';

interface ThemeEvidenceProps {
  /** The address of the theme's page. */
  here: string;
  page: PageOfContributions;
  mayTakeOut: boolean;
}

/** The contributions on one side of a theme, in people's own words, for facilitators alone. */
export function ThemeEvidence({ here, page, mayTakeOut }: ThemeEvidenceProps) {
  const { t } = useTranslation('themes');
  const { side, contributions, next } = page;
  return (
    <Section title={t(`evidence.${side}`)} id={side}>
      {contributions.length === 0 ? <p>{t(`evidence.${side}.none`)}</p> : null}
      {contributions.map((contribution) => <Heard key={contribution.id} contribution={contribution} mayTakeOut={mayTakeOut} />)}
      <Pagination label={t(`evidence.${side}.pages`)} next={next === null ? undefined : { href: `${here}?side=${side}&after=${next}#${side}`, text: t('evidence.more') }} />
    </Section>
  );
}

function Heard({ contribution, mayTakeOut }: { contribution: ContributionInTheme; mayTakeOut: boolean }) {
  const { t } = useTranslation('themes');
  const { id, words, translation, question, listening, language } = contribution;
  const said = spoken(contribution, t);
  const meta = `${question} · ${listening}`;
  return (
    <>
      {words === null ? <InsetQuote meta={meta}>{said}</InsetQuote> : <QuotedWords words={words} language={language} translation={translation} meta={meta} />}
      {mayTakeOut ? (
        <form method="post">
          <input type="hidden" name="intent" value="takeOut" />
          <Button tone="quiet" name="contribution" value={id} hiddenText={said.slice(0, 60)}>{t('evidence.takeOut')}</Button>
        </form>
      ) : null}
    </>
  );
}
