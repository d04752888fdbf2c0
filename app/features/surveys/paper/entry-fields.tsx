import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { RATINGS, type Rating } from '../../voices/contribution.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { NumberField, TextField } from '../../../ui/text-field.tsx';
import { SCALE_MAX, SCALE_MIN } from '../question-kind.ts';
import type { Said } from '../wording.ts';
import { placeBox, type SheetQuestion } from './entry.ts';

interface EntryFieldsProps {
  question: SheetQuestion;
  /** The words of the points of a statement, where a sheet can have one. */
  ratings?: Record<Rating, string>;
  form: FormState;
  /** Its first box has the keyboard when the page opens. */
  focusOnOpen?: boolean;
}

/** One question of a sheet: as few boxes as it can have, each reached by Tab in the order of the sheet. */
export function EntryFields({ question, ratings, form, focusOnOpen }: EntryFieldsProps) {
  const { t } = useTranslation('entry');
  const box = (name: string) => {
    const field = `answers.${question.id}.${name}`;
    return { name: field, defaultValue: form.value(field), error: form.error(field), autoComplete: 'off' as const, focusOnOpen: focusOnOpen && name === 'value' };
  };
  const asked = <><span className="tl-sheet__number">{question.number}</span> <Words said={question.text} /></>;
  const options = question.options.map((option, place) => ({ ...option, number: place + 1 }));
  const other = options.some(({ isOther }) => isOther) ? <TextField {...box('other')} label={t('enter.other')} dir="auto" /> : null;
  const one = (field: ReactNode) => <>{question.section ? <h2 className="govuk-heading-m"><Words said={question.section} /></h2> : null}{field}</>;
  switch (question.kind) {
    case 'statement':
      return one(<Select {...box('value')} label={asked} emptyText={t('enter.skipped')} options={RATINGS.map((rating, place) => ({ value: rating, label: `${rating === 'not_sure' ? 'n' : place + 1} ${ratings?.[rating] ?? rating}` }))} />);
    case 'choice':
    case 'pictures':
      return one(
        <FieldRow>
          <Select {...box('value')} label={asked} emptyText={t('enter.skipped')} options={options.map(({ id, number, text }) => ({ value: id, label: `${number} ${text.text}` }))} />
          {other}
        </FieldRow>,
      );
    case 'choices':
      return one(
        <FieldRow>
          <TextField {...box('value')} label={asked} hint={<>{t('enter.numbersHint')} <Numbered options={options} /></>} width={10} dir="ltr" />
          {other}
        </FieldRow>,
      );
    case 'ranking':
      return one(
        <Fieldset legend={asked}>
          <p className="govuk-hint">{t('enter.placesHint', { count: options.length })}</p>
          {options.map((option) => <NumberField key={option.id} {...box(placeBox(option.id))} label={<Words said={option.text} />} width={2} />)}
        </Fieldset>,
      );
    case 'scale':
      return one(<NumberField {...box('value')} label={asked} hint={<Ends question={question} />} width={2} />);
    case 'number':
      return one(<NumberField {...box('value')} decimal label={asked} hint={question.unit ? <Words said={question.unit} /> : undefined} />);
    case 'date':
      return one(<TextField {...box('value')} label={asked} hint={t('enter.dateHint')} width={10} dir="ltr" />);
    case 'consent':
      return one(<Select {...box('value')} label={asked} emptyText={t('enter.skipped')} options={[{ value: 'yes', label: t('enter.yes') }, { value: 'no', label: t('enter.no') }]} />);
    case 'contact':
      return one(<div className="govuk-form-group"><p>{asked}</p><p className="govuk-hint">{t('enter.contactHint')}</p></div>);
    case 'open':
      return one(<TextArea {...box('value')} label={asked} rows={3} />);
    default:
      return one(<TextField {...box('value')} label={asked} dir="auto" />);
  }
}

/** Words of the survey in the language they are in. */
function Words({ said }: { said: Said }) {
  return <span lang={said.language} dir="auto">{said.text}</span>;
}

function Numbered({ options }: { options: { id: string; number: number; text: Said }[] }) {
  return <>{options.map(({ id, number, text }) => <span key={id} className="tl-sheet__option"><b>{number}</b> <Words said={text} /></span>)}</>;
}

function Ends({ question }: { question: SheetQuestion }) {
  return <>{SCALE_MIN}{question.low ? <> <Words said={question.low} /></> : null} – {SCALE_MAX}{question.high ? <> <Words said={question.high} /></> : null}</>;
}
