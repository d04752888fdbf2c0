import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, revisionOf } from '../../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../../ui/layout.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import type { Section } from '../survey.ts';
import type { Survey } from '../surveys.server.ts';
import { NOTICE_MAX, SECTION_TITLE_MAX } from '../limits.ts';

interface SectionPageProps {
  slug: string;
  survey: Survey;
  /** As it is kept, or an empty one with its id. */
  section: Section;
  result: FormResult;
}

/** One section: its title, what people read before its first question and after its last. */
export function SectionPage({ slug, survey, section, result }: SectionPageProps) {
  const { t } = useTranslation('editing');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const isNew = !survey.version.definition.sections.some(({ id }) => id === section.id);
  const form = formState(result, t, { ...section });
  return (
    <Columns>
      <TwoThirds>
        <SurveyCrumbs slug={slug} survey={survey} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <ChangedMeanwhile result={result} href={here} />
        <PageTitle title={t(isNew ? 'section.new' : 'section.edit')} lead={t('section.lead')} />
        <form method="post" noValidate id="form">
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="id" value={form.value('id')} />
          <input type="hidden" name="revision" value={revisionOf(form, result, survey.version.revision)} />
          <TextField name="title" label={t('section.title')} labelSize="s" hint={t('section.titleHint')} defaultValue={form.value('title')} error={form.error('title')} maxLength={SECTION_TITLE_MAX} dir="auto" autoComplete="off" />
          <TextArea name="notice" label={t('section.notice')} labelSize="s" optionalText={t('optional')} hint={t('section.noticeHint')} rows={4} defaultValue={form.value('notice')} error={form.error('notice')} maxLength={NOTICE_MAX} />
          <TextArea name="support" label={t('section.support')} labelSize="s" optionalText={t('optional')} hint={t('section.supportHint')} rows={4} defaultValue={form.value('support')} error={form.error('support')} maxLength={NOTICE_MAX} />
          <ButtonRow>
            <Button>{t('section.save')}</Button>
            <a href={here}>{t('cancel')}</a>
          </ButtonRow>
        </form>
        {isNew ? null : (
          <Details summary={t('section.remove')}>
            <form method="post">
              <input type="hidden" name="intent" value="remove" />
              <p>{t('section.removeWords')}</p>
              <Button tone="warning">{t('section.removeDo')}</Button>
            </form>
          </Details>
        )}
      </TwoThirds>
    </Columns>
  );
}
