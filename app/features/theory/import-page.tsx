import { useTranslation } from 'react-i18next';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { FIELDS, FILE_BYTES_MAX } from './theory-file.ts';

const ACCEPT = '.csv,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks for the spreadsheet, and says what it should look like. */
export function ImportPage({ slug, problem }: { slug: string; problem?: string }) {
  const { t } = useTranslation('theory');
  return (
    <Columns>
      <TwoThirds>
        <BackLink href={`/theory/${slug}`} text={t('theory.title')} />
        <ErrorSummary title={t('site:errors.title')} errors={problem ? [{ href: '#file', text: problem }] : []} />
        <PageTitle title={t('import.title')} lead={t('import.lead')} />
        <form method="post" encType="multipart/form-data" noValidate>
          <FileField name="file" label={t('import.file')} hint={t('import.hint', { megabytes: FILE_BYTES_MAX / 1_000_000 })} accept={ACCEPT} error={problem} />
          <Button>{t('import.send')}</Button>
        </form>
        <p><a href={`/theory/${slug}/import/template`} download>{t('import.template')}</a></p>
        <p>{t('import.templateWords')}</p>
        <Details summary={t('import.columns')}>
          <p>{t('import.columnsWords')}</p>
          <ul>
            {FIELDS.map((field) => <li key={field}><strong>{t(`column.${field}`)}</strong>: {t(`columnWords.${field}`)}</li>)}
          </ul>
          <p>{t('import.several')}</p>
        </Details>
      </TwoThirds>
    </Columns>
  );
}
