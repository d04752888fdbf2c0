import { useTranslation } from 'react-i18next';
import { setField } from '../../../platform/form-intents.ts';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import type { Rating } from '../../voices/contribution.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { PURPOSES, type Purpose } from '../answering/consent.ts';
import { EntryFields } from './entry-fields.tsx';
import type { SheetQuestion } from './entry.ts';

interface EntrySheetPageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  /** The code of the sheet as it is printed. */
  code: string;
  /** What the sheet is: its language, its wording, the group of the person. */
  facts: string[];
  questions: SheetQuestion[];
  words: { language: string; ratings: Record<Rating, string>; consents: Record<Purpose, string> };
  result: FormResult;
}

/** One sheet being typed in: every question on one page, in order, from the keyboard alone. */
export function EntrySheetPage({ slug, survey, wave, code, facts, questions, words, result }: EntrySheetPageProps) {
  const { t } = useTranslation('entry');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys/${survey.id}`;
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: list, text: survey.title }, { href: `${list}/waves/${wave.id}`, text: wave.name }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems.map(({ href, text }) => ({ href, text: withNumber(href, text, questions, t('enter.question')) }))} />
      <PageTitle title={<>{t('enter.sheet')} <bdi>{code}</bdi></>} lead={t('enter.sheetLead')} tag={facts.length > 0 ? <span dir="auto">{facts.join(' · ')}</span> : undefined} />
      <form method="post" noValidate id="form" className="tl-sheet" data-sheet="">
        {/* Enter in a box presses the first button of a form: this one keeps what was typed and sends nothing for good. */}
        <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" {...setField('kept', 'yes')} />
        <input type="hidden" name="code" value={code} />
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
        {questions.map((question) => <EntryFields key={question.id} question={question} ratings={words} form={form} />)}
        <ButtonRow>
          <Button name="intent" value="save">{t('enter.save')}</Button>
          <Button tone="quiet" name="intent" value="leave">{t('enter.leave')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

/** "Question 4: Enter a number": the same words can go wrong at several questions. */
function withNumber(href: string, text: string, questions: readonly SheetQuestion[], word: string): string {
  const found = questions.find(({ id }) => href.startsWith(`#answers.${id}.`));
  return found ? `${word} ${found.number}: ${text}` : text;
}
