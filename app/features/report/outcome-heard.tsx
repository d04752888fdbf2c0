import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { briefly, writtenDate } from '../../platform/written.ts';
import { Section } from '../../ui/layout.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { VoicesOfThemeLinks } from '../themes/theme-words.tsx';
import { STANCES, type Stance } from '../voices/contribution.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { decisionPath, outcomePath, recommendationPath } from './board-paths.ts';
import { OutcomeAgreement } from './outcome-agreement.tsx';
import type { OutcomeHeard, QuoteOnOutcome } from './outcome-heard.server.ts';
import type { ReportedOutcome } from './report.ts';

/** What gets in the way is told first: it is what a board can take away. */
const ORDER: readonly Stance[] = ['hinders', 'helps', 'wants', 'neutral'];
/** As many as fit a sheet; the rest stands where the figures open. */
const QUOTES_A_STANCE = 3;
const THEMES_SHOWN = 5;

interface OutcomeHeardProps {
  slug: string;
  outcome: ReportedOutcome;
  heard: OutcomeHeard;
}

/** What was heard about an outcome, in people's own words first, and what came of it. It prints on one sheet. */
export function OutcomeHeardParts({ slug, outcome, heard }: OutcomeHeardProps) {
  const { t } = useTranslation('board');
  const { id, voices } = outcome;
  const voicesOf = (stance: Stance) => outcomePath(slug, id, `voices?stance=${stance}`);
  if (voices === 0) return <Section title={t('heard.title')} lead={t('heard.nobody')} />;
  return (
    <>
      <Section title={t('heard.title')}>
        <StatRow label={t('heard.title')}>
          <Stat figure={voices} label={t('heard.voices', { count: voices })} href={outcomePath(slug, id, 'voices')} />
          {ORDER.map((stance) => <Stat key={stance} figure={heard.stances[stance]} label={t(`heard.${stance}`, { count: heard.stances[stance] })} note={t(`heard.${stance}Note`)} href={voicesOf(stance)} />)}
        </StatRow>
        <p className="tl-lead-note">{t('heard.stancesNote')}</p>
      </Section>
      <div className="tl-outcome">
        <Words slug={slug} id={id} quotes={heard.quotes} stances={heard.stances} />
        <div>
          <Section title={t('heard.themes')}>
            {heard.themes.length === 0 ? <p>{t('heard.noThemes')}</p> : (
              <Brief items={heard.themes.slice(0, THEMES_SHOWN).map((theme) => ({ key: theme.id, words: theme.title, href: `/desk/${slug}/themes/${theme.id}`, facts: [<VoicesOfThemeLinks key="voices" slug={slug} theme={{ ...theme, withdrawn: 0 }} />], more: briefly(theme.definition, 140) }))} />
            )}
            {heard.themes.length > THEMES_SHOWN ? <p><a href={`/desk/${slug}/themes`}>{t('heard.allThemes')}</a></p> : null}
          </Section>
          <Asked slug={slug} asked={heard.asked} />
          <Section title={t('heard.decided')}>
            {heard.decisions.length === 0 ? <p>{t('heard.noDecision')}</p> : (
              <Brief items={heard.decisions.map(({ id: decision, title, board, decidedOn, state }) => ({ key: decision, words: title, href: decisionPath(slug, decision), facts: [<bdi key="board">{board}</bdi>, writtenDate(decidedOn, 'en'), ...(state === 'superseded' ? [t('decisions.state.superseded')] : [])] }))} />
            )}
          </Section>
        </div>
      </div>
      <OutcomeAgreement slug={slug} outcome={outcome} statements={heard.statements} />
    </>
  );
}

/** Cleared quotes, by what they say of the outcome. */
function Words({ slug, id, quotes, stances }: { slug: string; id: string; quotes: QuoteOnOutcome[]; stances: Record<Stance, number> }) {
  const { t } = useTranslation('board');
  return (
    <Section title={t('heard.words')} lead={t('heard.wordsLead')}>
      {quotes.length === 0 ? <p>{t('heard.noWords')}</p> : null}
      {ORDER.filter((stance) => STANCES.includes(stance)).map((stance) => {
        const said = quotes.filter((quote) => quote.stance === stance);
        if (said.length === 0) return null;
        return (
          <Section key={stance} headingLevel={3} title={t(`heard.${stance}Title`)} action={{ href: outcomePath(slug, id, `voices?stance=${stance}`), text: t('heard.open', { count: stances[stance] }) }}>
            {said.slice(0, QUOTES_A_STANCE).map(({ words, language, translation, question }, index) => <QuotedWords key={index} words={words} language={language} translation={translation} meta={question} />)}
          </Section>
        );
      })}
    </Section>
  );
}

/** What boards were asked because of it, and what they answered. */
function Asked({ slug, asked }: { slug: string; asked: OutcomeHeard['asked'] }) {
  const { t } = useTranslation('board');
  return (
    <Section title={t('heard.asked')}>
      {asked.length === 0 ? <p>{t('heard.notAsked')}</p> : (
        <Brief
          items={asked.map(({ id, title, board, replyBy, isOverdue, answer, reason, repliedOn }) => ({
            key: id,
            words: title,
            href: recommendationPath(slug, id),
            tag: answer ? <StateTag tone={answer === 'not_accepted' ? 'ended' : answer === 'deferred' ? 'waiting' : 'good'}>{t(`decisions:answer.${answer}`)}</StateTag> : <StateTag tone={isOverdue ? 'attention' : 'waiting'}>{t(isOverdue ? 'recommendations.overdue' : 'recommendations.waiting')}</StateTag>,
            facts: [<bdi key="board">{board}</bdi>, answer && repliedOn ? t('heard.answered', { date: writtenDate(repliedOn, 'en') }) : t('heard.owed', { date: writtenDate(replyBy, 'en') })],
            more: reason ? briefly(reason, 140) : undefined,
          }))}
        />
      )}
    </Section>
  );
}

interface InBrief {
  key: string;
  words: string;
  href: string;
  tag?: ReactNode;
  facts: ReactNode[];
  more?: string;
}

/** A few things with what matters of each, one under the other: for a narrow column and for paper. */
function Brief({ items }: { items: InBrief[] }) {
  return (
    <ul className="tl-brief">
      {items.map(({ key, words, href, tag, facts, more }) => (
        <li key={key}>
          {tag}
          <p className="tl-brief__words"><a href={href}><bdi>{words}</bdi></a></p>
          <p className="tl-brief__facts">{facts.map((fact, index) => <span key={index}>{index > 0 ? ' · ' : ''}{fact}</span>)}</p>
          {more ? <p className="tl-brief__more"><bdi>{more}</bdi></p> : null}
        </li>
      ))}
    </ul>
  );
}
