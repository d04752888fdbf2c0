import { useTranslation } from 'react-i18next';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Select } from '../../ui/select.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { NumberField } from '../../ui/text-field.tsx';
import { ImportFindings } from './import-findings.tsx';
import type { Preview, PreviewColumn } from './theory-file-preview.ts';
import { FIELDS, type TheoryElementInput } from './theory-file.ts';

/** What a file would bring in, with its columns to be put right by hand. Nothing is kept before the last button. */
export function ImportPreviewPage({ slug, preview }: { slug: string; preview: Preview }) {
  const { t } = useTranslation('theory');
  const { filename, kept, problem, counts, elements, table, sheets, unreadSheets } = preview;
  const more = counts.elements - elements.length;
  return (
    <>
      <BackLink href={`/theory/${slug}/import`} text={t('preview.other')} />
      <ErrorSummary title={t('site:errors.title')} errors={problem ? [{ href: '#columns', text: problem }] : []} />
      <PageTitle caption={<bdi>{filename}</bdi>} title={t(problem ? 'preview.unread' : 'preview.title')} lead={t('preview.lead')} />
      <form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="kept" value={kept} />
        <input type="hidden" name="filename" value={filename} />
        <input type="hidden" name="shown" value={sheets.length === 1 ? sheets[0] : ''} />
        {problem ? null : (
          <>
            <StatRow label={t('preview.title')}>
              {(['elements', 'outcomes', 'indicators'] as const).map((what) => <Stat key={what} figure={counts[what]} label={t(`preview.${what}`, { count: counts[what] })} />)}
            </StatRow>
            <ImportFindings {...preview} />
            <Section title={t('preview.first')} lead={table ? undefined : t('preview.drawn')}>
              <ElementTable elements={elements} />
              {more > 0 ? <p>{t('preview.more', { count: more })}</p> : null}
            </Section>
          </>
        )}
        <section className="tl-section" id="columns">
          {table ? <><h2>{t('preview.columns')}</h2><p>{t('preview.columnsLead')}</p></> : null}
          {unreadSheets.length > 0 ? (
            <Select name="sheet" label={t('preview.sheet')} labelSize="s" options={[...sheets, ...unreadSheets].map((name) => ({ value: name, label: name }))} defaultValue={sheets[0]} />
          ) : <input type="hidden" name="sheet" value={sheets.length === 1 ? sheets[0] : ''} />}
          {table ? (
            <>
              <NumberField name="header" label={t('preview.header')} labelSize="s" width={4} defaultValue={String(table.header)} />
              {table.columns.map((column) => <ColumnChoice key={column.at} column={column} />)}
            </>
          ) : null}
        </section>
        <ButtonRow>
          {problem ? null : <Button name="intent" value="bring">{t('preview.bring')}</Button>}
          {table || unreadSheets.length > 0 ? <Button name="intent" value="look" tone={problem ? undefined : 'secondary'}>{t(table ? 'preview.look' : 'preview.lookSheet')}</Button> : null}
        </ButtonRow>
      </form>
    </>
  );
}

function ColumnChoice({ column }: { column: PreviewColumn }) {
  const { t } = useTranslation('theory');
  const header = <><bdi>{t('preview.column', { column: column.letters, header: column.header || t('imported.noName') })}</bdi></>;
  return (
    <Select
      name={`column-${column.at}`} label={header} labelSize="s" hint={column.example ? <bdi>{t('preview.example', { text: column.example })}</bdi> : undefined}
      options={FIELDS.map((field) => ({ value: field, label: t(`column.${field}`) }))} emptyText={t('preview.notUsed')} defaultValue={column.field ?? ''}
    />
  );
}

function ElementTable({ elements }: { elements: TheoryElementInput[] }) {
  const { t } = useTranslation('theory');
  const measured = ({ indicators }: TheoryElementInput) => indicators.map(({ metric, unit, baseline, target }) =>
    [metric, unit, baseline === null ? null : t('preview.from', { baseline }), target === null ? null : t('preview.to', { target })].filter((part) => part !== null).join(', '));
  return (
    <DataTable
      caption={t('preview.first')}
      captionHidden
      rows={elements.map((element, index) => ({ ...element, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'row', label: t('imported.row'), cell: ({ row }) => t('preview.row', { row }) },
        { key: 'where', label: t('preview.where'), cell: ({ level, kind, priorityGroup }) => <>{t(`level.${level}`)}, {t(`kind.${kind}`)}{priorityGroup ? <>, <bdi>{priorityGroup}</bdi></> : null}</> },
        { key: 'text', label: t('preview.text'), cell: ({ text }) => <span dir="auto">{text}</span> },
        ...(elements.some(({ plainName }) => plainName) ? [{ key: 'plain', label: t('column.plain_en'), cell: ({ plainName }: TheoryElementInput) => <ul className="govuk-list">{Object.entries(plainName ?? {}).map(([language, words]) => <li key={language} lang={language} dir="auto">{words}</li>)}</ul> }] : []),
        { key: 'measured', label: t('preview.measured'), cell: (element) => <ul className="govuk-list">{measured(element).map((words) => <li key={words} dir="auto">{words}</li>)}</ul> },
      ]}
    />
  );
}
