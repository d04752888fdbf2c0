import type { TFunction } from 'i18next';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { InsetQuote } from '../../ui/inset-quote.tsx';
import { LineOfEvidence, type Station } from '../../ui/line-of-evidence.tsx';
import { AnswerWords } from '../answering/question/answer-words.tsx';
import { AsWritten } from '../../ui/as-written.tsx';
import type { Said as SaidText } from '../surveys/wording.ts';
import { SaidBlock, SaidWords } from '../surveys/asked/said-words.tsx';
import type { AskedOfBoard, DecisionWithChanges, HeardWords, Way } from './receipt-trail.ts';

interface Teller {
  t: TFunction<'receipt'>;
  on: (date: string) => string;
  slug: string;
}

/** Answers that went the same way, and every place they have come to: what was heard, asked, decided and changed. */
export function ReceiptLine({ way, slug, replyBy }: { way: Way; slug: string; replyBy: string }) {
  const { t } = useTranslation('receipt');
  const { language } = usePageState();
  const teller: Teller = { t, slug, on: (date) => writtenDate(date, language) };
  const stations: Station[] = [
    { key: 'said', caption: t('line.asking'), heading: t('line.said'), children: <SaidList said={way.said} /> },
    ...(way.outcomes.length > 0 ? [{ key: 'about', caption: t('line.about'), heading: t('line.about.heading'), children: <List items={way.outcomes} /> }] : []),
    ...way.themes.flatMap((theme) => [themeStation(theme, teller), ...theme.recommendations.map((asked) => askedStation(asked, teller))]),
    ...way.decisions.map((decision) => decisionStation(decision, teller)),
    ...(way.stage === 'decided' ? [] : [{ key: 'next', caption: t('line.next'), heading: t('line.next.heading'), children: <p>{t('line.next.words', { date: teller.on(replyBy) })}</p>, state: 'waiting' as const }]),
  ];
  return <LineOfEvidence stations={stations} />;
}

function SaidList({ said }: { said: HeardWords[] }) {
  return said.map((words) => (
    <div key={words.id}>
      {words.question ? <SaidBlock as="p" className="hint" said={words.question.wording.text} /> : null}
      <Said words={words} />
    </div>
  ));
}

/** The words as they were said, or the point that was chosen, or what was counted. */
export function Said({ words: { body, language, rating, given, question } }: { words: HeardWords }) {
  const { t } = useTranslation('voices');
  if (body !== null) return <InsetQuote lang={language}>{body}</InsetQuote>;
  return <p>{given === null || question === null ? t(`rating.${rating ?? 'not_sure'}`) : <AnswerWords question={question} answer={given} />}</p>;
}

function List({ items }: { items: SaidText[] }) {
  return <ul>{items.map((item) => <li key={item.text}><SaidWords said={item} /></li>)}</ul>;
}

function themeStation(theme: HeardWords['themes'][number], { t }: Teller): Station {
  return {
    key: `theme ${theme.id}`,
    caption: t('line.theme'),
    heading: <AsWritten>{theme.title}</AsWritten>,
    children: <><AsWritten as="p" className="words">{theme.definition}</AsWritten><p>{t(`line.theme.${theme.side}`)}</p></>,
  };
}

/** What was asked of a board, and its reply: owed, late, given, or never given. */
function askedStation(asked: AskedOfBoard, { t, on }: Teller): Station {
  const { board, answer, repliedOn } = asked;
  const isOwed = asked.state === 'with_board';
  return {
    key: `asked ${asked.id}`,
    caption: t('line.asked', { board }),
    heading: <AsWritten>{asked.title}</AsWritten>,
    state: isOwed ? 'waiting' : 'reached',
    children: (
      <>
        {answer && repliedOn ? <p>{t('line.reply', { date: on(repliedOn) })} <b>{t(`line.reply.${answer}`)}</b></p> : null}
        {asked.reason ? <AsWritten as="p" className="words">{asked.reason}</AsWritten> : null}
        {isOwed ? <p>{asked.isOverdue ? <b>{t('line.owed.late', { date: on(asked.replyBy) })}</b> : t('line.owed', { date: on(asked.replyBy) })}</p> : null}
        {asked.state === 'delivered' ? <p>{t('line.delivered')}</p> : null}
        {asked.state === 'lapsed' ? <p>{t('line.lapsed')}</p> : null}
      </>
    ),
  };
}

function decisionStation(decision: DecisionWithChanges, { t, on, slug }: Teller): Station {
  const { id, board, decidedOn, changes } = decision;
  return {
    key: `decision ${id}`,
    caption: t('line.decided', { board, date: on(decidedOn) }),
    heading: <AsWritten>{decision.title}</AsWritten>,
    children: (
      <>
        {changes.map(({ effect, whatChanged, reviewOn }) => (
          <Fragment key={whatChanged}>
            <p><b>{t(`line.effect.${effect}`)}</b></p>
            <AsWritten as="p" className="words">{whatChanged}</AsWritten>
            {reviewOn ? <p>{t('line.review', { date: on(reviewOn) })}</p> : null}
          </Fragment>
        ))}
        {decision.state === 'superseded' ? <p>{t('line.superseded')}</p> : null}
      </>
    ),
    link: { href: `/decisions/${slug}/${id}`, text: t('line.read') },
  };
}
