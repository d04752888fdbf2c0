import { useTranslation } from 'react-i18next';
import { setField } from '../../../platform/form-intents.ts';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { EqualitySheetRead } from './apart-entry.schema.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryParts, partHref, type EntryPlace } from './entry-parts.tsx';
import { withNumber } from './entry.ts';
import type { SheetQuestion } from '../../surveys/kinds/paper.ts';

/** The sheet that was just kept, with the boxes as they were filled in, so that a mistake can be mended. */
export interface KeptEquality {
  read: EqualitySheetRead;
  boxes: [name: string, value: string][];
}

interface EqualityEntryPageProps extends EntryPlace {
  /** The wave is open. Once it closes its groups are counted, and nothing would be told of another sheet. */
  isOpen: boolean;
  questions: SheetQuestion[];
  /** How the small code on sheets of this wave begins. */
  formCode: string;
  /** Made with the form of one sheet, so that sending it twice enters one. */
  newSheet: string;
  kept: KeptEquality | null;
  result: FormResult;
}

/** Equality sheets typed in one after another: the page is the next empty one as soon as a sheet is kept (rule C8). */
export function EqualityEntryPage({ isOpen, questions, formCode, newSheet, kept, result, ...place }: EqualityEntryPageProps) {
  const { t } = useTranslation('entry');
  const form = formState(result, t);
  const sheet = form.value('sheet');
  return (
    <>
      <EntryParts {...place} current="equality" />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems.map((problem) => withNumber(problem, questions, t('enter.question')))} />
      {kept ? <Kept kept={kept} questions={questions} /> : null}
      <PageTitle title={t(sheet && form.problems.length === 0 ? 'equality.change' : 'equality.title')} lead={t('equality.lead')} />
      {isOpen ? (
        <>
          <p>{t('equality.pile', { formCode })} {t('enter.twoTicks')}</p>
          <form method="post" noValidate id="form" className="tl-sheet" data-sheet="">
            {/* Enter in a box presses the first button of a form: this one keeps what was typed and sends nothing for good. */}
            <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" {...setField('touched', 'yes')} />
            <input type="hidden" name="sheet" value={sheet || newSheet} />
            {questions.map((question, index) => <EntryFields key={question.id} question={question} form={form} focusOnOpen={index === 0 && form.problems.length === 0} />)}
            <ButtonRow>
              <Button name="intent" value="save">{t('equality.save')}</Button>
              {sheet ? <a href={partHref(place, 'equality')}>{t('apart.leave')}</a> : null}
            </ButtonRow>
          </form>
        </>
      ) : <Notice title={t('equality.over')}><p>{t('equality.overWords')}</p></Notice>}
    </>
  );
}

function Kept({ kept: { read, boxes }, questions }: { kept: KeptEquality; questions: SheetQuestion[] }) {
  const { t } = useTranslation('entry');
  const words = (id: string, choices: string[] | null) => {
    const chosen = questions.find((question) => question.id === id)?.options.filter((option) => choices?.includes(option.id)) ?? [];
    return chosen.length === 0 ? t('enter.skipped') : chosen.map(({ text }) => text.text).join('; ');
  };
  const answered = read.answers.filter(({ choices }) => choices).length;
  return (
    <Notice tone="success" announce title={t('apart.entered')}>
      <p>{t('equality.answered', { count: answered, total: questions.length })}</p>
      <Details summary={t('apart.kept')}>
        <SummaryList rows={read.answers.map(({ question, choices }, place) => ({ key: question, label: <>{place + 1}. <bdi>{questions[place]?.text.text}</bdi></>, value: <bdi>{words(question, choices)}</bdi> }))} />
        <form method="post">
          {[['sheet', read.sheet] as const, ...boxes].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <button className="govuk-button govuk-button--secondary" {...setField('touched', 'yes')}>{t('apart.change')}</button>
        </form>
      </Details>
    </Notice>
  );
}
