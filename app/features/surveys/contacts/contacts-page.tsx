import { useTranslation } from 'react-i18next';
import { formState, type FormResult, type FormState } from '../../../platform/form-state.ts';
import { LANGUAGES } from '../../../platform/languages.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Details } from '../../../ui/details.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CONTACT_REASON_MAX } from './contacts.schema.ts';
import { CONTACT_WAYS, type ContactRequest } from './contact-request.ts';

interface ContactsPageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  /** The list, once a reason was given, with that reason. */
  opened: { contacts: ContactRequest[]; reason: string } | null;
  /** Made with the form of a sheet, so that sending it twice enters one. */
  newId: string;
  /** The language the survey was written in, as far as letters speak it. */
  language: string;
  result: FormResult;
}

/** People who asked to be contacted: first the reason for looking, then who they are and the ways they marked safe. */
export function ContactsPage({ slug, survey, wave, opened, newId, language, result }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys/${survey.id}`;
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: list, text: survey.title }, { href: `${list}/waves/${wave.id}`, text: wave.name }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('contacts.title')} lead={t('contacts.lead')} />
      {opened === null ? (
        <form method="post" noValidate id="form">
          <TextField name="reason" label={t('contacts.reason')} hint={t('contacts.reasonHint')} defaultValue={form.value('reason')} error={form.error('reason')} maxLength={CONTACT_REASON_MAX} dir="auto" autoComplete="off" />
          <Button name="intent" value="open">{t('contacts.open')}</Button>
        </form>
      ) : opened.contacts.length === 0 ? <EmptyState title={t('contacts.none')}>{t('contacts.noneWords')}</EmptyState> : (
        opened.contacts.map((contact, place) => <Contact key={contact.id} contact={contact} number={place + 1} reason={opened.reason} />)
      )}
      {opened === null ? <SheetForm form={form} newId={newId} language={language} /> : null}
    </>
  );
}

/** A paper sheet of how to reach someone, typed in. It has no code, so that nothing joins it to what they said. */
function SheetForm({ form, newId, language }: { form: FormState; newId: string; language: string }) {
  const { t } = useTranslation('contacts');
  const box = (name: string) => ({ name, defaultValue: form.value(name), error: form.error(name), dir: 'auto', autoComplete: 'off' });
  return (
    <Details summary={t('sheet.title')} open={form.value('intent') === 'enter'}>
      <p>{t('sheet.words')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="id" value={form.value('id') || newId} />
        {CONTACT_WAYS.map((way) => <TextField key={way} {...box(way)} label={t(`way.${way}`)} />)}
        <TextField {...box('note')} label={t('contacts.note')} optionalText={t('sheet.optional')} />
        <TextField {...box('name')} label={t('sheet.name')} optionalText={t('sheet.optional')} />
        <Select
          name="language"
          label={t('sheet.language')}
          hint={t('sheet.languageHint')}
          error={form.error('language')}
          defaultValue={form.value('language') || language}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button tone="secondary" name="intent" value="enter">{t('sheet.do')}</Button>
      </form>
    </Details>
  );
}

function Contact({ contact, number, reason }: { contact: ContactRequest; number: number; reason: string }) {
  const { t } = useTranslation('contacts');
  const name = contact.name ?? t('contacts.person', { number });
  const note = contact.ways.map((way) => way.note).find((one) => one !== null);
  return (
    <Card
      headingLevel={2}
      title={<bdi>{name}</bdi>}
      tag={contact.doneOn ? <StateTag tone="good">{t('contacts.doneOn', { date: writtenDate(contact.doneOn, 'en') })}</StateTag> : undefined}
      meta={t('contacts.givenOn', { date: writtenDate(contact.givenOn, 'en') })}
    >
      <SummaryList
        rows={[
          ...contact.ways.map(({ way, to }) => ({ key: way, label: t(`way.${way}`), value: <bdi className="tl-address">{to}</bdi> })),
          ...(note ? [{ key: 'note', label: t('contacts.note'), value: <span dir="auto">{note}</span> }] : []),
        ]}
      />
      <form method="post">
        <input type="hidden" name="reason" value={reason} />
        <input type="hidden" name="contact" value={contact.id} />
        <Button tone="secondary" name="intent" value={contact.doneOn ? 'undone' : 'done'} hiddenText={name}>{t(contact.doneOn ? 'contacts.undone' : 'contacts.done')}</Button>
      </form>
    </Card>
  );
}
