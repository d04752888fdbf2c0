import { useTranslation } from 'react-i18next';
import { Fieldset } from '../../../../ui/fieldset.tsx';
import { NumberField } from '../../../../ui/text-field.tsx';
import type { AskedQuestion, FileAddress } from '../../asked/asked-question.ts';
import { OptionPicture } from '../../asked/option-picture.tsx';
import { SaidWords } from '../../asked/said-words.tsx';
import { EntryWords } from '../../asked/entry-words.tsx';
import { Tick, Ticks } from '../../asked/sheet-marks.tsx';
import type { EntryProps, KindPaper } from '../paper.ts';
import { placeBox } from './reading.ts';

export const rankingPaper: KindPaper = { Sheet: RankingSheet, Entry: RankingEntry };

function RankingSheet({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('sheet');
  return (
    <Ticks how={t('rank')} layout="ranks">
      {question.wording.options.map(({ id, text, picture }) => <Tick key={id} picture={picture ? <OptionPicture picture={picture} files={files} /> : undefined}><SaidWords said={text} /></Tick>)}
    </Ticks>
  );
}

function RankingEntry({ asked, options, box }: EntryProps) {
  const { t } = useTranslation('entry');
  return (
    <Fieldset legend={asked}>
      <p className="govuk-hint">{t('enter.placesHint', { count: options.length })}</p>
      {options.map(({ id, text }) => <NumberField key={id} {...box(placeBox(id))} label={<EntryWords said={text} />} width={2} />)}
    </Fieldset>
  );
}
