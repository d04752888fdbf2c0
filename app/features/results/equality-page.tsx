import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { equalityNames } from './names.ts';
import { ResultCrumbs, type WhichWave } from './result-crumbs.tsx';
import { equalityQuestions, type Breakdown, type OpenedWave } from './result.ts';

/** Answers to the equality questions, each question alone: nothing joins them to what people said, or to one another (C8). */
export function EqualityPage({ which, results, breakdown }: { which: WhichWave; results: OpenedWave; breakdown: Breakdown | null }) {
  const { t } = useTranslation('results');
  const questions = equalityQuestions(results.definition);
  return (
    <>
      <ResultCrumbs which={which} results={results} below />
      <PageTitle title={t('equality.title')} caption={<bdi>{results.name}</bdi>} lead={t('equality.lead')} />
      {questions.length === 0 ? <EmptyState title={t('equality.none')}>{t('equality.noneDo')}</EmptyState> : null}
      {questions.length > 0 && !breakdown ? <EmptyState title={t('by.openTitle')}>{t('by.open')}</EmptyState> : null}
      {breakdown ? questions.map((question) => {
        const groups = breakdown.questions[question.id]?.groups ?? [];
        return (
          <section className="tl-result" key={question.id} aria-labelledby={`q-${question.id}`}>
            <h2 className="govuk-heading-m" id={`q-${question.id}`}><bdi>{question.text}</bdi></h2>
            {groups.length === 0 ? <p>{t('equality.few', { least: breakdown.least })}</p> : (
              <DataTable
                id={`equality-${question.id}`}
                narrow="scroll"
                caption={question.text}
                captionHidden
                rows={groups}
                rowKey={(shown) => shown.groups.join()}
                columns={[
                  { key: 'answer', label: t('table.answer'), cell: (shown) => <bdi>{equalityNames(question, shown.groups)}</bdi> },
                  { key: 'people', label: t(question.many ? 'table.aboutAnswers' : 'table.aboutPeople'), numeric: true, cell: ({ people }) => people },
                ]}
              />
            )}
          </section>
        );
      }) : null}
    </>
  );
}
