import { useTranslation } from 'react-i18next';
import { findLanguage } from '../../../platform/languages.ts';
import { Speaking } from '../../../platform/speaking.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { RadioGroup } from '../../../ui/choice-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { NumberField } from '../../../ui/text-field.tsx';
import paperStyles from '../../../ui/styles/paper.scss?url';
import { SurveyCrumbs } from '../../surveys/survey-crumbs.tsx';
import type { WaveState } from '../../surveys/waves/wave.ts';
import { nameOf, pageLanguageOf } from '../../surveys/wordings/languages.ts';
import type { Reading } from '../../surveys/wording.ts';
import { SHEETS_AT_ONCE } from './sheet-request.ts';
import type { PrintedSurvey } from './printed-survey.ts';
import { Sheet, type SheetCodes } from './sheet.tsx';

interface PaperPageProps {
  slug: string;
  wave: { id: string; name: string; state: WaveState };
  survey: { id: string; title: string };
  /** What can be chosen; null while the wave is not open. */
  offered: { languages: string[]; variants: Reading['variant'][] } | null;
  chosen: { reading: Reading; typed: string; isWrong: boolean };
  /** What is printed; null until someone has chosen. */
  printed: Omit<PrintedSurvey, 'files'> | null;
  codes: SheetCodes[];
}

/** Choosing what to print, and the sheets themselves under it: printed, the sheets stand alone. */
export function PaperPage({ slug, wave, survey, offered, chosen, printed, codes }: PaperPageProps) {
  const { t } = useTranslation('wordings');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  return (
    <>
      <link rel="stylesheet" href={paperStyles} />
      <div className="tl-unprinted">
        <SurveyCrumbs slug={slug} survey={survey} wave={wave} />
        <ErrorSummary title={t('site:errors.title')} errors={chosen.isWrong ? [{ href: '#sheets', text: t('paper.sheetsWrong', { most: SHEETS_AT_ONCE }) }] : []} />
        <PageTitle title={t('paper.title')} caption={<bdi>{wave.name}</bdi>} lead={t('paper.lead')} />
        {offered ? <Chooser offered={offered} chosen={chosen} /> : <EmptyState title={t(wave.state === 'draft' ? 'paper.notOpen' : 'paper.closed')}>{t(wave.state === 'draft' ? 'paper.notOpenWords' : 'paper.closedWords')}</EmptyState>}
        {printed ? <p className="tl-lead">{t('paper.ready', { count: codes.length })}</p> : null}
      </div>
      {printed ? <Sheets printed={{ ...printed, files: (file) => `${here}/files/${file}` }} codes={codes} /> : null}
    </>
  );
}

function Chooser({ offered, chosen }: { offered: { languages: string[]; variants: Reading['variant'][] }; chosen: PaperPageProps['chosen'] }) {
  const { t } = useTranslation('wordings');
  return (
    <form method="get" id="form">
      <Select name="language" label={t('languages.choose')} options={offered.languages.map((tag) => ({ value: tag, label: nameOf(tag) }))} defaultValue={chosen.reading.language} />
      {offered.variants.length > 1 ? (
        <RadioGroup name="variant" label={t('paper.variant')} options={offered.variants.map((variant) => ({ value: variant, label: t(`variant.${variant}`) }))} defaultValue={chosen.reading.variant} inline />
      ) : null}
      <NumberField name="sheets" label={t('paper.sheets')} hint={t('paper.sheetsHint', { most: SHEETS_AT_ONCE })} error={chosen.isWrong ? t('paper.sheetsWrong', { most: SHEETS_AT_ONCE }) : undefined} defaultValue={chosen.typed || '1'} width={3} />
      <Button>{t('paper.make')}</Button>
    </form>
  );
}

/** The sheets in the language they are read in, one person's after another's. */
function Sheets({ printed, codes }: { printed: PrintedSurvey; codes: SheetCodes[] }) {
  const language = pageLanguageOf(printed.reading.language);
  return (
    <div className={printed.reading.variant === 'easy_read' ? 'sheets sheets--easy' : 'sheets'} lang={language} dir={findLanguage(language).direction}>
      <Speaking language={language}>
        {codes.map((set) => <Sheet key={set.answers} survey={printed} codes={set} />)}
      </Speaking>
    </div>
  );
}
