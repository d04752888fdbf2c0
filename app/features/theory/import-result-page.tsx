import { useTranslation } from 'react-i18next';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import type { Imported } from './theory-import.server.ts';
import { saySkip } from './theory-file-speech.ts';
import { ROW_SKIP_REASONS, type SkippedRow, type UnknownColumn } from './theory-file.ts';

export interface ImportResult {
  filename: string;
  imported: Imported;
  skipped: SkippedRow[];
  sheet: string | null;
  unreadSheets: string[];
  unknownColumns: UnknownColumn[];
}

/** What came of a file: what is new, what was there, and everything that was not taken, with its row. */
export function ImportResultPage({ slug, result }: { slug: string; result: ImportResult }) {
  const { t } = useTranslation('theory');
  const { imported, skipped, unreadSheets, unknownColumns } = result;
  const isNew = imported.addedElements + imported.addedIndicators + imported.changed > 0;
  return (
    <>
      <PageTitle caption={<bdi>{result.filename}</bdi>} title={t(isNew ? 'imported.title' : 'imported.nothingNew')} lead={t(isNew ? 'imported.lead' : 'imported.nothingNewLead')} />
      <StatRow label={t('imported.title')}>
        <Stat figure={imported.addedElements} label={t('imported.added', { count: imported.addedElements })} />
        <Stat figure={imported.addedIndicators} label={t('imported.indicators', { count: imported.addedIndicators })} />
        <Stat figure={imported.changed} label={t('imported.changed', { count: imported.changed })} />
        <Stat figure={imported.elements - imported.addedElements} label={t('imported.there', { count: imported.elements - imported.addedElements })} />
      </StatRow>
      <p>{t('imported.holds', { elements: imported.elements, outcomes: imported.outcomes, indicators: imported.indicators })}</p>
      {unreadSheets.length > 0 ? (
        <Notice tone="warning" headingLevel={2} title={t('imported.unread')}>
          <p>{t('imported.unreadWords')} <bdi>{result.sheet}</bdi></p>
          <ul>{unreadSheets.map((name) => <li key={name}><bdi>{name}</bdi></li>)}</ul>
        </Notice>
      ) : null}
      {unknownColumns.length > 0 ? (
        <Notice tone="warning" headingLevel={2} title={t('imported.unknown')}>
          <p>{t('imported.unknownWords')}</p>
          <ul>{unknownColumns.map(({ column, header }) => <li key={column}>{t('imported.column', { column })} <bdi>{header || t('imported.noName')}</bdi></li>)}</ul>
        </Notice>
      ) : null}
      {skipped.length === 0 ? <p>{t('imported.whole')}</p> : <Skipped skipped={skipped} />}
      <ButtonRow>
        <ButtonLink href={`/theory/${slug}${isNew ? '?version=draft' : ''}`}>{t(isNew ? 'imported.read' : 'imported.back')}</ButtonLink>
        <ButtonLink href={`/theory/${slug}/import`} tone="secondary">{t('imported.another')}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function Skipped({ skipped }: { skipped: SkippedRow[] }) {
  const { t } = useTranslation('theory');
  const isWholeRow = ({ reason }: SkippedRow) => ROW_SKIP_REASONS.some((code) => code === reason);
  return (
    <Section title={t('imported.skipped')} lead={t('imported.skippedLead')}>
      <DataTable
        caption={t('imported.skipped')}
        captionHidden
        rows={skipped.map((skip, index) => ({ ...skip, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'row', label: t('imported.row'), cell: ({ row }) => t('imported.rowNumber', { row }) },
          { key: 'what', label: t('imported.what'), cell: (skip) => t(isWholeRow(skip) ? 'imported.wholeRow' : 'imported.oneCell') },
          { key: 'why', label: t('imported.why'), cell: (skip) => <span dir="auto">{saySkip((key, values) => t(key, values), skip)}</span> },
        ]}
      />
    </Section>
  );
}
