import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { AnswerWords } from '../question/answer-words.tsx';
import type { AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { SaidWords } from '../../surveys/asked/said-words.tsx';
import type { Value } from '../../surveys/value.ts';
import type { Variant } from '../../surveys/wording.ts';
import { EntryParts, type EntryPlace } from './entry-parts.tsx';
import type { SheetOutcome } from './outcome.ts';

/** What came of the sheet before this one. */
export interface LastSheet {
  state: SheetOutcome;
  /** The numbers of questions whose answer was left out. */
  leftOut: number[];
  /** As it is printed. */
  code: string;
  /** The code was made for it here, to write on it. */
  isMade: boolean;
  /** What is kept of it, question by question; nothing once the person took it back. */
  kept: { question: AskedQuestion; number: number; answer: Value | null }[];
}

interface EntryPageProps extends EntryPlace {
  isTaking: boolean;
  entered: number;
  last: LastSheet | null;
  languages: { code: string; name: string }[];
  variants: Variant[];
  groups: string[];
  /** What the sheet before was, since the next is often the same. */
  before: { language: string; variant: Variant; group: string | null };
  result: FormResult;
}

/** Between two sheets: what came of the last one, and the code of the next. */
export function EntryPage({ isTaking, entered, last, languages, variants, groups, before, result, ...place }: EntryPageProps) {
  const { t } = useTranslation('entry');
  const form = formState(result, t, { language: before.language, variant: before.variant, group: before.group ?? '' });
  const isEnteredBefore = result?.error?.code?.includes('refusal.sheet_entered');
  return (
    <>
      <EntryParts {...place} current="answers" />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      {last && form.problems.length === 0 ? <Last last={last} /> : null}
      <PageTitle title={t('enter.title')} lead={t('enter.lead')} />
      <p>{t('enter.count', { count: entered })}</p>
      {isTaking ? (
        <form method="post" noValidate id="form">
          <TextField name="code" exact label={t('enter.code')} hint={t('enter.codeHint')} defaultValue={form.value('code')} error={form.error('code')} width={20} focusOnOpen={form.problems.length === 0} autoComplete="off" dir="ltr" />
          <TextField name="formCode" exact label={t('enter.formCode')} optionalText={t('enter.optional')} hint={t('enter.formCodeHint')} defaultValue={form.value('formCode')} error={form.error('formCode')} width={20} autoComplete="off" dir="ltr" />
          {languages.length > 1 ? <Select name="language" label={t('enter.language')} options={languages.map(({ code, name }) => ({ value: code, label: name }))} defaultValue={form.value('language')} error={form.error('language')} /> : <input type="hidden" name="language" value={before.language} />}
          {variants.length > 1 ? <Select name="variant" label={t('enter.variant')} options={variants.map((variant) => ({ value: variant, label: t(`enter.variant.${variant}`) }))} defaultValue={form.value('variant')} error={form.error('variant')} /> : <input type="hidden" name="variant" value={before.variant} />}
          {groups.length > 0 ? <Select name="group" label={t('enter.group')} optionalText={t('enter.optional')} hint={t('enter.groupHint')} emptyText={t('enter.groupNone')} options={groups.map((group) => ({ value: group, label: group }))} defaultValue={form.value('group')} error={form.error('group')} /> : null}
          <ButtonRow>
            <Button name="intent" value="begin">{t('enter.begin')}</Button>
            {isEnteredBefore ? <Button tone="secondary" name="intent" value="correct">{t('enter.openAgain')}</Button> : null}
          </ButtonRow>
          <Details summary={t('enter.noCode')}>
            <p>{t('enter.noCodeWords')}</p>
            <Button tone="secondary" name="intent" value="beginWithoutCode">{t('enter.beginWithoutCode')}</Button>
          </Details>
        </form>
      ) : <Notice title={t('enter.over')} />}
    </>
  );
}

function Last({ last: { state, leftOut, code, isMade, kept } }: { last: LastSheet }) {
  const { t } = useTranslation('entry');
  return (
    <Notice tone={state === 'already_entered' ? 'warning' : 'success'} announce title={t(`enter.state.${state}`)}>
      {state === 'already_entered' ? <p>{t('enter.alreadyWords')}</p> : null}
      {leftOut.length > 0 ? <p>{t('enter.leftOut', { count: leftOut.length, numbers: leftOut.join(', ') })}</p> : null}
      {isMade ? <p>{t('enter.madeCode')} <strong><bdi>{code}</bdi></strong></p> : null}
      {kept.length > 0 ? (
        <Details summary={<>{t('enter.kept')} <bdi>{code}</bdi></>}>
          <SummaryList
            rows={kept.map(({ question, number, answer }) => ({
              key: question.id,
              label: <>{number}. <SaidWords said={question.wording.text} /></>,
              value: answer ? <AnswerWords question={question} answer={answer} /> : t('enter.skipped'),
            }))}
          />
          <form method="post">
            <input type="hidden" name="code" value={code} />
            <Button tone="secondary" name="intent" value="correct">{t('enter.correct')}</Button>
          </form>
        </Details>
      ) : null}
    </Notice>
  );
}
