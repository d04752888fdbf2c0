import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DECISION_TITLE_MAX } from './decision.schema.ts';
import type { Recommendation } from './recommendations.server.ts';

interface NewDecisionPageProps {
  slug: string;
  id: string;
  boards: { id: string; name: string }[];
  /** The recommendation it follows from, which fills in what is known. */
  from: Pick<Recommendation, 'id' | 'title' | 'board'> | null;
  result: FormResult;
}

/** Begins a decision: whose it is and what it is called. The rest of the record follows on its own page. */
export function NewDecisionPage({ slug, id, boards, from, result }: NewDecisionPageProps) {
  const { t } = useTranslation('decisions');
  const form = formState(result, t, { id, board: from?.board.id, title: from?.title });
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={`/register/${slug}/decisions`} text={t('decisions.title')} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('newDecision.title')} lead={t('newDecision.lead')} />
        {from ? <p>{t('newDecision.from')} <a href={`/desk/${slug}/recommendations/${from.id}`}><bdi>{from.title}</bdi></a></p> : null}
        {boards.length === 0 ? (
          <EmptyState title={t('newDecision.noBoards')} action={<ButtonLink href={`/register/${slug}/boards`}>{t('newDecision.toBoards')}</ButtonLink>}><p>{t('newDecision.noBoardsDo')}</p></EmptyState>
        ) : (
          <form method="post" noValidate id="form">
            <input type="hidden" name="id" value={form.value('id')} />
            {from ? <input type="hidden" name="recommendation" value={from.id} /> : null}
            <Select name="board" label={t('newDecision.board')} options={boards.map(({ id: value, name }) => ({ value, label: name }))} emptyText={t('newDecision.chooseBoard')} defaultValue={form.value('board')} error={form.error('board')} />
            <TextField name="title" label={t('newDecision.name')} hint={t('newDecision.nameHint')} defaultValue={form.value('title')} error={form.error('title')} maxLength={DECISION_TITLE_MAX} dir="auto" />
            <Button>{t('newDecision.save')}</Button>
          </form>
        )}
      </TwoThirds>
    </Columns>
  );
}
