import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import type { Rating } from '../../voices/contribution.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { PAPER } from '../../surveys/kinds/papers.ts';
import { EntryWords } from '../../surveys/asked/entry-words.tsx';
import type { SheetQuestion } from '../../surveys/kinds/paper.ts';

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
  const asked = <><span className="tl-sheet__number">{question.number}</span> <EntryWords said={question.text} /></>;
  const options = question.options.map((option, place) => ({ ...option, number: place + 1 }));
  const other = options.some(({ isOther }) => isOther) ? <TextField {...box('other')} label={t('enter.other')} dir="auto" /> : null;
  const { Entry } = PAPER[question.kind];
  return (
    <>
      {question.section ? <h2 className="govuk-heading-m"><EntryWords said={question.section} /></h2> : null}
      <Entry question={question} asked={asked} options={options} ratings={ratings} box={box} other={other} />
    </>
  );
}
