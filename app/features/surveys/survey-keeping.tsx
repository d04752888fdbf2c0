import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Survey } from './surveys.server.ts';

/** What else can be done with a whole survey: a copy, out of sight and back, and, while nobody has answered, away. What cannot be undone asks once. */
export function SurveyKeeping({ here, survey, newSurveyId }: { here: string; survey: Survey; newSurveyId: string }) {
  const { t } = useTranslation('surveys');
  const isOpen = survey.waves.some(({ state }) => state === 'open');
  const isAnswered = survey.waves.some(({ responses }) => (responses ?? 0) > 0);
  return (
    <Section title={t('keep.title')} id="keep">
      <form method="post" action={`${here}/keep`}>
        <input type="hidden" name="id" value={newSurveyId} />
        <p>{t('keep.copyWords')}</p>
        <Button tone="secondary" name="intent" value="copy">{t('keep.copy')}</Button>
      </form>
      {isOpen || survey.archivedOn ? null : (
        <Details summary={t('keep.archive')}>
          <form method="post" action={`${here}/keep`}>
            <p>{t('keep.archiveWords')}</p>
            <Button tone="secondary" name="intent" value="archive">{t('keep.archive')}</Button>
          </form>
        </Details>
      )}
      {isOpen || isAnswered ? null : (
        <Details summary={t('keep.remove')}>
          <form method="post" action={`${here}/keep`}>
            <p>{t('keep.removeWords')}</p>
            <Button tone="warning" name="intent" value="remove">{t('keep.remove')}</Button>
          </form>
        </Details>
      )}
    </Section>
  );
}

/** Says that a survey is out of sight, with the way back. */
export function ArchivedNotice({ here, mayWrite }: { here: string; mayWrite: boolean }) {
  const { t } = useTranslation('surveys');
  return (
    <Notice title={t('keep.isArchived')}>
      {mayWrite ? <form method="post" action={`${here}/keep`}><Button tone="secondary" name="intent" value="unarchive">{t('keep.unarchive')}</Button></form> : null}
    </Notice>
  );
}
