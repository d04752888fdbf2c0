import { useTranslation } from 'react-i18next';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Section } from '../../ui/layout.tsx';
import { SIDES, themeVoicesPath, type VoicesOfTheme } from './theme.ts';
import type { OutcomeOfTheme, ThemeQuote } from './theme-quotes.server.ts';

/** The most quotes of one side on a page; the rest is where the figure opens. */
const SHOWN = 5;

interface ThemeQuotesProps {
  slug: string;
  theme: { id: string } & VoicesOfTheme;
  quotes: ThemeQuote[];
  /** Someone of the team, who can have words cleared when there are none. */
  isFacilitator: boolean;
}

/** What people said, for and against, in the words that were cleared for whoever reads this. */
export function ThemeQuotes({ slug, theme, quotes, isFacilitator }: ThemeQuotesProps) {
  const { t } = useTranslation('themes');
  return (
    <Section title={t('quotes.title')} lead={t('quotes.lead')} id="said">
      {quotes.length === 0 ? <p>{t(isFacilitator ? 'quotes.noneTeam' : 'quotes.none')}{isFacilitator ? <> <a href={`/desk/${slug}/themes/${theme.id}`}>{t('quotes.noneTeamDo')}</a></> : null}</p> : null}
      {SIDES.map((side) => {
        const said = quotes.filter((quote) => quote.side === side);
        const count = side === 'for' ? theme.voicesFor : theme.voicesAgainst;
        if (said.length === 0) return null;
        return (
          <Section key={side} headingLevel={3} title={t(`quotes.${side}`)} action={{ href: themeVoicesPath(slug, theme.id, side), text: t(`quotes.open.${side}`, { count }) }}>
            {said.slice(0, SHOWN).map(({ words, language, translation, question }, index) => <QuotedWords key={index} words={words} language={language} translation={translation} meta={question} />)}
          </Section>
        );
      })}
    </Section>
  );
}

/** What a theme speaks to: the way from it to each outcome, as each outcome has one to it. */
export function ThemeOutcomes({ slug, outcomes }: { slug: string; outcomes: OutcomeOfTheme[] }) {
  const { t } = useTranslation('themes');
  return (
    <Section title={t('outcomes.title')}>
      {outcomes.length === 0 ? <p>{t('outcomes.none')}</p> : <ItemList items={outcomes.map(({ id, text, level }) => ({ key: id, words: text, href: `/theory/${slug}/outcomes/${id}`, facts: [t(`board:level.${level}`)] }))} />}
    </Section>
  );
}
