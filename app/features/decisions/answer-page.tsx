import { useTranslation } from 'react-i18next';
import { partsOfDate } from '../../platform/dates.ts';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { writtenDate } from '../../platform/written.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { AnswerForm } from './recommendation.schema.ts';
import type { Recommendation } from './recommendations.server.ts';
import { ReplyForm } from './reply-form.tsx';

interface AnswerPageProps {
  slug: string;
  recommendation: Recommendation;
  /** An answer that was typed and can be given: to be checked, or to be changed once more. */
  shown: AnswerForm | null;
  result: FormResult;
}

/** The board's answer in two steps: typed, then read once more before it is final. What was typed is kept either way. */
export function AnswerPage({ slug, recommendation, shown, result }: AnswerPageProps) {
  const { t } = useTranslation('decisions');
  const here = `/desk/${slug}/recommendations/${recommendation.id}`;
  const isChecked = shown?.step === 'check';
  const form = formState(result, t, shown ? { ...shown, newDate: partsOfDate(shown.newDate) } : {});
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={here} text={t('line.readRecommendation')} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle caption={<bdi>{recommendation.title}</bdi>} title={t(isChecked ? 'reply.checkTitle' : 'reply.title')} />
        {recommendation.state !== 'with_board' ? <Notice title={t('reply.over')}><p><a href={here}>{t('line.readRecommendation')}</a></p></Notice> : null}
        {isChecked ? <Check recommendation={recommendation} answer={shown} /> : <ReplyForm form={form} action={`${here}/answer`} />}
      </TwoThirds>
    </Columns>
  );
}

function Check({ recommendation, answer }: { recommendation: Recommendation; answer: AnswerForm }) {
  const { t } = useTranslation('decisions');
  const isDeferred = answer.answer === 'deferred';
  const rows = [
    { key: 'board', label: t('reply.for'), value: <bdi>{recommendation.board.name}</bdi> },
    { key: 'answer', label: t('reply.answer'), value: t(`answer.${answer.answer}`) },
    ...(isDeferred && answer.newDate ? [{ key: 'newDate', label: t('reply.newDate'), value: writtenDate(answer.newDate, 'en') }] : []),
    { key: 'reason', label: t('reply.reason'), value: <Paragraphs text={answer.reason} /> },
  ];
  const { day, month, year } = partsOfDate(answer.newDate);
  const kept = { answer: answer.answer, reason: answer.reason, 'newDate.day': day, 'newDate.month': month, 'newDate.year': year };
  return (
    <>
      <p>{t(isDeferred ? 'reply.checkDeferred' : 'reply.checkFinal', { board: recommendation.board.name })}</p>
      <SummaryList rows={rows} />
      <form method="post" id="form">
        {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <ButtonRow>
          <Button name="step" value="send">{t('reply.send')}</Button>
          <Button tone="secondary" name="step" value="change">{t('reply.change')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
