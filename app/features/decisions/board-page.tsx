import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BoardForm } from './boards-page.tsx';
import type { Board } from './boards.server.ts';

/** Changes what is said of one board. */
export function BoardPage({ slug, board, result }: { slug: string; board: Board; result: FormResult }) {
  const { t } = useTranslation('decisions');
  const form = formState(result, t, { ...board });
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={`/register/${slug}/boards`} text={t('boards.title')} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('boards.change')} lead={<bdi>{board.name}</bdi>} />
        <BoardForm form={form} isChange />
      </TwoThirds>
    </Columns>
  );
}
