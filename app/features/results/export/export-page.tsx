import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice-group.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { ResultCrumbs, resultsPath, type WhichWave } from '../result-crumbs.tsx';
import type { WaveResults } from '../result.ts';
import { VALUES } from '../../surveys/kinds/columns.ts';

/** Files of a wave: counts for all who read results; answers row by row for those who work with raw contributions. */
export function ExportPage({ which, results, mayReadRows }: { which: WhichWave; results: Pick<WaveResults, 'title' | 'name' | 'state'>; mayReadRows: boolean }) {
  const { t } = useTranslation('results');
  const file = `${resultsPath(which)}/export/file`;
  return (
    <>
      <ResultCrumbs which={which} results={results} below />
      <PageTitle title={t('export.title')} caption={<bdi>{results.name}</bdi>} lead={t('export.lead')} />
      <Section title={t('export.counts')} lead={t(results.state === 'open' ? 'export.countsOpen' : 'export.countsClosed')}>
        <form method="post" action={file}>
          <input type="hidden" name="what" value="results" />
          <Formats of={t('export.counts')} />
        </form>
      </Section>
      {mayReadRows ? (
        <Section title={t('export.answers')} lead={t('export.answersLead')}>
          <form method="post" action={file}>
            <input type="hidden" name="what" value="answers" />
            <RadioGroup name="values" label={t('export.values')} labelSize="s" options={VALUES.map((value) => ({ value, label: t(`export.values.${value}`), hint: t(`export.values.${value}Hint`) }))} defaultValue="labels" />
            <Notice tone="warning" title={t('export.care')}><p>{t('export.careWords')}</p></Notice>
            <CheckboxGroup name="words" label={t('export.words')} labelSize="s" options={[{ value: 'yes', label: t('export.wordsDo') }]} />
            <Formats of={t('export.answers')} />
          </form>
        </Section>
      ) : null}
      {mayReadRows ? (['tags', 'themes'] as const).map((what) => (
        <Section key={what} title={t(`export.${what}`)} lead={t(`export.${what}Lead`)}>
          <form method="post" action={file}>
            <input type="hidden" name="what" value={what} />
            <Formats of={t(`export.${what}`)} />
          </form>
        </Section>
      )) : null}
      <Section title={t('export.dictionary')} lead={t('export.dictionaryLead')}>
        <form method="post" action={file}>
          <input type="hidden" name="what" value="dictionary" />
          <Formats of={t('export.dictionary')} />
        </form>
      </Section>
    </>
  );
}

function Formats({ of }: { of: string }) {
  const { t } = useTranslation('results');
  return (
    <ButtonRow>
      <Button name="format" value="xlsx" hiddenText={of}>{t('export.xlsx')}</Button>
      <Button name="format" value="csv" tone="secondary" hiddenText={of}>{t('export.csv')}</Button>
    </ButtonRow>
  );
}
