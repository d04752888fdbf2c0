import { useTranslation } from 'react-i18next';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Stat, StatRow } from '../../ui/stat.tsx';
import { ImportFindings, type Findings } from './import-findings.tsx';
import type { Imported } from './theory-import.server.ts';

export interface ImportResult extends Findings {
  filename: string;
  imported: Imported;
}

/** What came of a file: what is new, what was there, and everything that was not taken, with its row. */
export function ImportResultPage({ slug, result }: { slug: string; result: ImportResult }) {
  const { t } = useTranslation('theory');
  const { imported } = result;
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
      <ImportFindings {...result} />
      <ButtonRow>
        <ButtonLink href={`/theory/${slug}${isNew ? '?version=draft' : ''}`}>{t(isNew ? 'imported.read' : 'imported.back')}</ButtonLink>
        <ButtonLink href={`/theory/${slug}/import`} tone="secondary">{t('imported.another')}</ButtonLink>
      </ButtonRow>
    </>
  );
}
