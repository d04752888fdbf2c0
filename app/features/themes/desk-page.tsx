import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { heardQuery, isFiltered, type HeardFilter } from '../results/heard/heard.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { DeskFilter } from './desk-filter.tsx';
import { DeskList } from './desk-list.tsx';
import type { Desk } from './desk.server.ts';
import { GroupForm } from './group-form.tsx';

interface DeskPageProps {
  slug: string;
  filter: HeardFilter;
  desk: Desk;
  result: FormResult;
}

/** The tagging desk: what people told us, to be tagged, quoted and gathered into themes. */
export function DeskPage({ slug, filter, desk, result }: DeskPageProps) {
  const { t } = useTranslation('voices');
  const form = formState(result, t);
  const here = `/desk/${slug}/contributions`;
  const next = desk.next === null ? undefined : { href: here + heardQuery({ ...filter, after: desk.next }), text: t('desk.older') };
  const newest = filter.after === null ? undefined : { href: here + heardQuery({ ...filter, after: null }), text: t('desk.newest') };
  const isNothingHeard = desk.heard.length === 0 && !isFiltered(filter) && filter.after === null;
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('desk.title')} lead={t('desk.lead')} />
      {isNothingHeard ? (
        <EmptyState title={t('desk.empty')} action={<ButtonLink href={`/desk/${slug}/surveys`}>{t('desk.toSurveys')}</ButtonLink>}>{t('desk.emptyDo')}</EmptyState>
      ) : (
        <>
          <DeskFilter here={here} filter={filter} outcomes={desk.outcomes} waves={desk.waves} />
          {desk.heard.length === 0 ? <EmptyState title={t(`desk.none.${filter.show}`)}>{t('desk.noneDo')}</EmptyState> : (
            <form method="post" noValidate id="form">
              <DeskList here={here} desk={desk} form={form} />
              <Pagination label={t('desk.pages')} previous={newest} next={next} />
              <GroupForm slug={slug} drafts={desk.drafts} form={form} />
            </form>
          )}
        </>
      )}
    </>
  );
}
