import { useTranslation } from 'react-i18next';
import { setField } from '../../../platform/form-intents.ts';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { LANGUAGES } from '../../../platform/languages.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { WAYS, type ContactAnswer } from '../../surveys/kinds/contact/ways.ts';
import { EntryParts, partHref, type EntryPlace } from './entry-parts.tsx';
import type { ContactOutcome } from './outcome.ts';

/** The sheet that was just typed in. */
export interface KeptContact {
  outcome: ContactOutcome;
  /** As it is printed. */
  code: string;
  isMade: boolean;
  language: string;
  contact: ContactAnswer;
}

interface ContactEntryPageProps extends EntryPlace {
  isTaking: boolean;
  formCode: string;
  /** The language the survey was written in, as far as letters speak it. */
  language: string;
  /** A code made with the form, for a sheet that has none. */
  spare: string;
  kept: KeptContact | null;
  result: FormResult;
}

/** Sheets of how to reach people, typed in one after another. Their code is one of their own, kept by the person. */
export function ContactEntryPage({ isTaking, formCode, language, spare, kept, result, ...place }: ContactEntryPageProps) {
  const { t } = useTranslation('entry');
  const form = formState(result, t);
  const box = (name: string) => ({ name, defaultValue: form.value(name), error: form.error(name), dir: 'auto', autoComplete: 'off' });
  const isChange = form.value('spare') !== '' && form.problems.length === 0;
  return (
    <>
      <EntryParts {...place} current="contact" />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      {kept ? <Kept kept={kept} spare={spare} /> : null}
      <PageTitle title={t(isChange ? 'contact.change' : 'contact.title')} lead={t('contact.lead')} />
      {isTaking ? (
        <>
          <p>{t('contact.pile', { formCode })}</p>
          <form method="post" noValidate id="form" className="tl-sheet" data-sheet="">
            {/* Enter in a box presses the first button of a form: this one keeps what was typed and sends nothing for good. */}
            <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" {...setField('touched', 'yes')} />
            <input type="hidden" name="spare" value={form.value('spare') || spare} />
            <TextField {...box('code')} label={t('contact.code')} optionalText={t('enter.optional')} hint={t('contact.codeHint')} width={20} focusOnOpen={form.problems.length === 0} autoCapitalize="characters" spellCheck={false} dir="ltr" />
            {WAYS.map((way) => <TextField key={way} {...box(way)} label={t(`contacts:way.${way}`)} />)}
            <TextField {...box('note')} label={t('contacts:contacts.note')} optionalText={t('enter.optional')} />
            <TextField {...box('name')} label={t('contact.name')} optionalText={t('enter.optional')} />
            {/* The next sheet of a pile is mostly in the language of the last. */}
            <Select name="language" label={t('enter.language')} hint={t('contact.languageHint')} error={form.error('language')} defaultValue={form.value('language') || (kept?.language ?? language)} options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))} />
            <ButtonRow>
              <Button name="intent" value="save">{t('contact.save')}</Button>
              {isChange ? <a href={partHref(place, 'contact')}>{t('apart.leave')}</a> : null}
            </ButtonRow>
          </form>
        </>
      ) : <Notice title={t('enter.over')} />}
    </>
  );
}

function Kept({ kept: { outcome, code, isMade, language, contact }, spare }: { kept: KeptContact; spare: string }) {
  const { t } = useTranslation('entry');
  if (outcome === 'taken_back') return <Notice tone="warning" announce title={t('contact.takenBack')}><p>{t('contact.takenBackWords')}</p></Notice>;
  const { name, note, ways } = contact;
  return (
    <Notice tone="success" announce title={t(outcome === 'changed' ? 'contact.changed' : 'apart.entered')}>
      {isMade ? <p>{t('contact.madeCode')} <strong><bdi>{code}</bdi></strong></p> : null}
      <Details summary={t('apart.kept')}>
        <SummaryList
          rows={[
            { key: 'code', label: t('contact.code'), value: <bdi>{code}</bdi> },
            ...ways.map(({ way, to }) => ({ key: way, label: t(`contacts:way.${way}`), value: <bdi className="tl-address">{to}</bdi> })),
            ...(note ? [{ key: 'note', label: t('contacts:contacts.note'), value: <bdi>{note}</bdi> }] : []),
            ...(name ? [{ key: 'name', label: t('contact.name'), value: <bdi>{name}</bdi> }] : []),
          ]}
        />
        <form method="post">
          {[['code', code], ['spare', spare], ['language', language], ['note', note], ['name', name], ...ways.map(({ way, to }) => [way, to])].map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
          <button className="govuk-button govuk-button--secondary" {...setField('touched', 'yes')}>{t('apart.change')}</button>
        </form>
      </Details>
    </Notice>
  );
}
