import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { AsWritten } from '../../ui/as-written.tsx';
import { Prose } from '../../ui/layout.tsx';
import { LineOfEvidence, type Station } from '../../ui/line-of-evidence.tsx';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import { isLaterThan, type Evidence } from './decision.ts';

interface EvidenceLineProps {
  evidence: Evidence;
  /** When it was decided, and whether it stands. */
  decision: { decidedOn: string | null; isDecided: boolean };
  /** Where the voices behind it can be read, for those who may. */
  voicesHref?: string;
  /** The programme, for those who may follow the line to its theme and what was asked. */
  follow?: string;
  /** What can be done with this piece of evidence. */
  children?: ReactNode;
}

/** One line: what was heard, what was asked and answered, what was decided, and what changed because of it, or why not. */
export function EvidenceLine({ evidence, decision, voicesHref, follow, children }: EvidenceLineProps) {
  const { t } = useTranslation('decisions');
  const { language } = usePageState();
  const { theme, recommendation, effect, whatChanged, reviewOn } = evidence;
  const heard = useHeardStation(evidence, voicesHref, follow);
  const asked: Station[] = recommendation === null ? [] : [
    {
      key: 'asked',
      caption: recommendation.putOn ? t('line.askedOn', { date: writtenDate(recommendation.putOn, language) }) : t('line.asked'),
      heading: follow ? <a href={`/desk/${follow}/recommendations/${recommendation.id}`}><bdi>{recommendation.title}</bdi></a> : <AsWritten><bdi>{recommendation.title}</bdi></AsWritten>,
      children: <AsWritten as="div"><Paragraphs text={recommendation.ask} /></AsWritten>,
    },
    {
      key: 'reply',
      caption: recommendation.repliedOn ? t('line.repliedOn', { date: writtenDate(recommendation.repliedOn, language) }) : t('line.reply'),
      heading: recommendation.answer ? t(`answer.${recommendation.answer}`) : t('line.noReply'),
      children: recommendation.reason ? <AsWritten as="div"><Paragraphs text={recommendation.reason} /></AsWritten> : null,
      state: recommendation.answer ? 'reached' : 'waiting',
    },
  ];
  const stations: Station[] = [
    heard,
    ...asked,
    {
      key: 'decision',
      caption: decision.decidedOn ? t('line.decidedOn', { date: writtenDate(decision.decidedOn, language) }) : t('line.decision'),
      heading: t(`effect.${effect}`),
      state: decision.isDecided ? 'reached' : 'waiting',
      children: (
        <>
          <AsWritten as="div"><Paragraphs text={whatChanged} /></AsWritten>
          {evidence.heardOn && decision.decidedOn && isLaterThan(evidence, decision.decidedOn) ? <p className="tl-later"><strong>{t('line.later', { heard: writtenDate(evidence.heardOn, language), decided: writtenDate(decision.decidedOn, language) })}</strong></p> : null}
          {reviewOn ? <p>{t('line.review', { date: writtenDate(reviewOn, language) })}</p> : null}
          {children}
        </>
      ),
    },
  ];
  return (
    <Prose>
      <LineOfEvidence stations={stations} label={theme?.title ?? t('line.oneVoice')} />
    </Prose>
  );
}

function useHeardStation({ theme, voices, withdrawn, quotes }: Evidence, voicesHref: string | undefined, follow: string | undefined): Station {
  const { t } = useTranslation('decisions');
  const withdrew = withdrawn > 0 ? `, ${t('themes:voices.withdrawn', { count: withdrawn })}` : '';
  return {
    key: 'heard',
    caption: `${t('line.heard', { count: voices })}${withdrew}`,
    heading: !theme ? t('line.oneVoice') : follow ? <a href={`/desk/${follow}/themes/${theme.id}`}><bdi>{theme.title}</bdi></a> : <AsWritten><bdi>{theme.title}</bdi></AsWritten>,
    children: (
      <>
        {theme ? <AsWritten as="div"><Paragraphs text={theme.definition} /></AsWritten> : null}
        {quotes.map((quote, index) => <QuotedWords key={index} {...quote} />)}
      </>
    ),
    link: voicesHref ? { href: voicesHref, text: t('line.voicesBehind', { count: voices }) } : undefined,
  };
}
