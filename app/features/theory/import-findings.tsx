import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayNote, saySkip, type Say } from './theory-file-speech.ts';
import { ROW_SKIP_REASONS, type SkippedRow, type TheoryNote, type UnknownColumn } from './theory-file.ts';

export interface Findings {
  skipped: SkippedRow[];
  notes: TheoryNote[];
  sheets: string[];
  unreadSheets: string[];
  unknownColumns: UnknownColumn[];
}

/** Everything of a file that was not taken as it stands: sheets, columns, cells and rows. Says so when there is nothing. */
export function ImportFindings({ skipped, notes, sheets, unreadSheets, unknownColumns }: Findings) {
  const { t } = useTranslation('theory');
  const say: Say = (key, values) => t(key, values);
  const isWhole = skipped.length + notes.length + unreadSheets.length + unknownColumns.length === 0;
  return (
    <>
      {unreadSheets.length > 0 ? (
        <Notice tone="warning" headingLevel={2} title={t('imported.unread')}>
          <p>{t('imported.unreadWords')} <bdi>{sheets.join(', ')}</bdi></p>
          <ul>{unreadSheets.map((name) => <li key={name}><bdi>{name}</bdi></li>)}</ul>
        </Notice>
      ) : null}
      {unknownColumns.length > 0 ? (
        <Notice tone="warning" headingLevel={2} title={t('imported.unknown')}>
          <p>{t('imported.unknownWords')}</p>
          <ul>{unknownColumns.map(({ column, header }) => <li key={column}>{t('imported.column', { column })} <bdi>{header || t('imported.noName')}</bdi></li>)}</ul>
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <Notice headingLevel={2} title={t('imported.notes')}>
          <p>{t('imported.notesLead')}</p>
          <ul>{notes.map((note, index) => <li key={index} dir="auto">{sayNote(say, note)}</li>)}</ul>
        </Notice>
      ) : null}
      {isWhole ? <p>{t('imported.whole')}</p> : null}
      {skipped.length > 0 ? <Skipped skipped={skipped} say={say} /> : null}
    </>
  );
}

function Skipped({ skipped, say }: { skipped: SkippedRow[]; say: Say }) {
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
          { key: 'row', label: t('imported.row'), cell: ({ row, sheet }) => (sheet === undefined ? t('imported.rowNumber', { row }) : t('imported.rowOfSheet', { row, sheet })) },
          { key: 'what', label: t('imported.what'), cell: (skip) => t(isWholeRow(skip) ? 'imported.wholeRow' : 'imported.oneCell') },
          { key: 'why', label: t('imported.why'), cell: (skip) => <span dir="auto">{saySkip(say, skip)}</span> },
        ]}
      />
    </Section>
  );
}
