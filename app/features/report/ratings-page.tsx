import { useTranslation } from 'react-i18next';
import { BarSentence, type BarPart } from '../../ui/bar-sentence.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { outcomePath } from './board-paths.ts';
import type { OneRating, RatedStatement } from './outcome-evidence.server.ts';
import { isAgreement, type Rating } from './rating.ts';
import type { ReportedOutcome } from './report.ts';

const TONE: Record<Rating, BarPart['tone']> = {
  strongly_agree: 'for', agree: 'rather-for', neither: 'middle', disagree: 'rather-against', strongly_disagree: 'against', not_sure: 'unsure',
};

interface RatingsPageProps {
  slug: string;
  outcome: ReportedOutcome;
  onlyAgreeing: boolean;
  statements: RatedStatement[];
  ratings: OneRating[];
  next: number | null;
  isFirst: boolean;
}

/** The ratings behind an agreement figure: statement by statement as a sentence, a bar and a key, then one row a rating. */
export function RatingsPage({ slug, outcome, onlyAgreeing, statements, ratings, next, isFirst }: RatingsPageProps) {
  const { t } = useTranslation('board');
  const all = outcomePath(slug, outcome.id, 'ratings');
  const agreeing = `${all}?agreeing=1`;
  const here = onlyAgreeing ? agreeing : all;
  const count = onlyAgreeing ? outcome.agreeing : outcome.ratings;
  const other = onlyAgreeing ? { href: all, text: t('ratings.showAll', { count: outcome.ratings }) } : { href: agreeing, text: t('ratings.showAgreeing', { count: outcome.agreeing }) };
  return (
    <>
      <BoardCrumbs slug={slug} below={[{ href: outcomePath(slug, outcome.id), text: t('table.outcome') }]} />
      <PageTitle title={t(onlyAgreeing ? 'ratings.agreeingTitle' : 'ratings.title', { count })} lead={<bdi>{outcome.text}</bdi>} />
      <p>{t('ratings.base')}</p>
      {onlyAgreeing || statements.length === 0 ? null : (
        <Section title={t('ratings.bars')}>
          {statements.map((statement) => <StatementBar key={`${statement.question} ${statement.listening}`} statement={statement} />)}
        </Section>
      )}
      {ratings.length === 0 ? <EmptyState title={t('ratings.none')}>{t('ratings.noneDo')}</EmptyState> : (
        <Section title={t('ratings.every')} action={outcome.ratings === 0 ? undefined : other}>
          <DataTable
            caption={t('ratings.every')}
            captionHidden
            rows={ratings}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'number', label: t('ratings.number'), cell: ({ number }) => number },
              { key: 'statement', label: t('ratings.statement'), cell: ({ question }) => <bdi>{question}</bdi> },
              { key: 'listening', label: t('ratings.listening'), cell: ({ listening }) => <bdi>{listening}</bdi> },
              { key: 'answer', label: t('ratings.answer'), cell: ({ rating }) => t(`rating.${rating}`) },
            ]}
          />
        </Section>
      )}
      <Pagination
        label={t('ratings.pages')}
        previous={isFirst ? undefined : { href: here, text: t('pages.first') }}
        next={next === null ? undefined : { href: `${here}${onlyAgreeing ? '&' : '?'}after=${next}`, text: t('pages.more') }}
      />
    </>
  );
}

/** How one statement of one wave was rated. */
function StatementBar({ statement }: { statement: RatedStatement }) {
  const { t } = useTranslation('board');
  const { question, listening, base, counts } = statement;
  const agreeing = counts.filter(({ rating }) => isAgreement(rating)).reduce((sum, { count }) => sum + count, 0);
  return (
    <BarSentence
      sentence={<><bdi>{question}</bdi>: {t('ratings.sentence', { agreeing, count: base })}<span className="tl-aside"><bdi>{listening}</bdi></span></>}
      parts={counts.map(({ rating, count }) => ({ key: rating, label: t(`rating.${rating}`), share: count / base, shown: count, tone: TONE[rating] }))}
      caption={question}
      labelHeading={t('ratings.answer')}
      shownHeading={t('ratings.count')}
    />
  );
}
