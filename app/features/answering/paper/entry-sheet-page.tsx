import { useTranslation } from 'react-i18next';
import { setField } from '../../../platform/form-intents.ts';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import type { Rating } from '../../voices/contribution.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { PURPOSES, type Purpose } from '../consent.ts';
import type { Variant } from '../../surveys/wording.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryParts, type EntryPlace } from './entry-parts.tsx';
import { withNumber } from './entry.ts';
import type { SheetQuestion } from '../../surveys/kinds/paper.ts';

interface EntrySheetPageProps extends EntryPlace {
  isTaking: boolean;
  /** Which sheet it is, as it goes with the form: its code as it is printed, and in what it is written. */
  sheet: { code: string; isMade: boolean; isCorrection: boolean; language: string; variant: Variant; group: string | null };
  /** What is kept of a sheet that is opened again. */
  initial: Record<string, unknown>;
  /** What the sheet is: its language, its wording, the group of the person. */
  facts: string[];
  questions: SheetQuestion[];
  words: { language: string; ratings: Record<Rating, string>; consents: Record<Purpose, string> };
  result: FormResult;
}

/** One sheet being typed in: every question on one page, in order, from the keyboard alone. */
export function EntrySheetPage({ isTaking, sheet, initial, facts, questions, words, result, ...place }: EntrySheetPageProps) {
  const { t } = useTranslation('entry');
  const form = formState(result, t, initial);
  return (
    <>
      <EntryParts {...place} current="answers" />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems.map((problem) => withNumber(problem, questions, t('enter.question')))} />
      <PageTitle title={<>{t(sheet.isCorrection ? 'enter.correcting' : 'enter.sheet')} <bdi>{sheet.code}</bdi></>} lead={`${t('enter.sheetLead')} ${t('enter.twoTicks')}`} tag={facts.length > 0 ? <span dir="auto">{facts.join(' · ')}</span> : undefined} />
      {isTaking ? null : <Notice tone="warning" title={t('enter.over')} />}
      <form method="post" noValidate id="form" className="tl-sheet" data-sheet="">
        {/* Enter in a box presses the first button of a form: this one keeps what was typed and sends nothing for good. */}
        <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" {...setField('kept', 'yes')} />
        {Object.entries({ ...sheet, group: sheet.group ?? '' }).map(([name, value]) => <input key={name} type="hidden" name={name} value={String(value)} />)}
        <Fieldset legend={t('enter.consents')} legendSize="m">
          {PURPOSES.map((purpose, place) => (
            <CheckboxGroup
              key={purpose}
              name={purpose}
              label={<span className={place === 0 ? undefined : 'govuk-visually-hidden'}>{t(`enter.consent.${purpose}`)}</span>}
              options={[{ value: 'yes', label: <span lang={words.language} dir="auto">{words.consents[purpose]}</span> }]}
              defaultValue={form.chosen(purpose)}
              error={form.error(purpose)}
              focusOnOpen={place === 0 && form.problems.length === 0}
            />
          ))}
        </Fieldset>
        {questions.map((question) => <EntryFields key={question.id} question={question} ratings={words.ratings} form={form} />)}
        <ButtonRow>
          <Button name="intent" value="save">{t(sheet.isCorrection ? 'enter.saveChange' : 'enter.save')}</Button>
          <Button tone="quiet" name="intent" value="leave">{t('enter.leave')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
