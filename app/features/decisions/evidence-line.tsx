import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
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
  const { theme, recommendation, effect, whatChanged, reviewOn } = evidence;
  const heard = useHeardStation(evidence, voicesHref, follow);
  const asked: Station[] = recommendation === null ? [] : [
    {
      key: 'asked',
      caption: recommendation.putOn ? t('line.askedOn', { date: writtenDate(recommendation.putOn, 'en') }) : t('line.asked'),
      heading: follow ? <a href={`/desk/${follow}/recommendations/${recommendation.id}`}><bdi>{recommendation.title}</bdi></a> : <bdi>{recommendation.title}</bdi>,
      children: <Paragraphs text={recommendation.ask} />,
    },
    {
      key: 'reply',
      caption: recommendation.repliedOn ? t('line.repliedOn', { date: writtenDate(recommendation.repliedOn, 'en') }) : t('line.reply'),
      heading: recommendation.answer ? t(`answer.${recommendation.answer}`) : t('line.noReply'),
      children: recommendation.reason ? <Paragraphs text={recommendation.reason} /> : null,
      state: recommendation.answer ? 'reached' : 'waiting',
    },
  ];
  const stations: Station[] = [
    heard,
    ...asked,
    {
      key: 'decision',
      caption: decision.decidedOn ? t('line.decidedOn', { date: writtenDate(decision.decidedOn, 'en') }) : t('line.decision'),
      heading: t(`effect.${effect}`),
      state: decision.isDecided ? 'reached' : 'waiting',
      children: (
        <>
          <Paragraphs text={whatChanged} />
          {evidence.heardOn && decision.decidedOn && isLaterThan(evidence, decision.decidedOn) ? <p className="tl-later"><strong>{t('line.later', { heard: writtenDate(evidence.heardOn, 'en'), decided: writtenDate(decision.decidedOn, 'en') })}</strong></p> : null}
          {reviewOn ? <p>{t('line.review', { date: writtenDate(reviewOn, 'en') })}</p> : null}
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
    heading: !theme ? t('line.oneVoice') : follow ? <a href={`/desk/${follow}/themes/${theme.id}`}><bdi>{theme.title}</bdi></a> : <bdi>{theme.title}</bdi>,
    children: (
      <>
        {theme ? <Paragraphs text={theme.definition} /> : null}
        {quotes.map((quote, index) => <QuotedWords key={index} {...quote} />)}
      </>
    ),
    link: voicesHref ? { href: voicesHref, text: t('line.voicesBehind', { count: voices }) } : undefined,
  };
}
