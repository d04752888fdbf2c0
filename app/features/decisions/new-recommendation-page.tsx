import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RecommendationFields, type RecommendationChoices } from './recommendation-form.tsx';

interface NewRecommendationPageProps {
  slug: string;
  id: string;
  /** The theme it begins from, if it was begun there. */
  theme: string | null;
  choices: RecommendationChoices;
  result: FormResult;
}

/** Drafts what a board is asked; it is put to the board from its own page. */
export function NewRecommendationPage({ slug, id, theme, choices, result }: NewRecommendationPageProps) {
  const { t } = useTranslation('decisions');
  const form = formState(result, t, { id, theme });
  const missing = choices.themes.length === 0 ? 'themes' : choices.boards.length === 0 ? 'boards' : null;
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={`/desk/${slug}/recommendations`} text={t('recommendations.title')} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t('recommendation.new')} lead={t('recommendation.newLead')} />
        {missing === null ? (
          <form method="post" noValidate id="form">
            <input type="hidden" name="id" value={form.value('id')} />
            <RecommendationFields form={form} choices={choices} />
            <Button>{t('recommendation.draft')}</Button>
          </form>
        ) : (
          <EmptyState title={t(`recommendation.no.${missing}`)} action={missing === 'themes' ? <ButtonLink href={`/desk/${slug}/themes`}>{t('recommendation.toThemes')}</ButtonLink> : undefined}>
            <p>{t(`recommendation.no.${missing}Do`)}</p>
          </EmptyState>
        )}
      </TwoThirds>
    </Columns>
  );
}
