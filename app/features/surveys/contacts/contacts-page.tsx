import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import { CONTACT_REASON_MAX } from './contacts.schema.ts';
import type { ContactRequest } from './contact-request.ts';

interface ContactsPageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  /** The list, once a reason was given, with that reason. */
  opened: { contacts: ContactRequest[]; reason: string } | null;
  /** The survey asks how people may be reached, so it is on paper too. */
  hasSheets: boolean;
  result: FormResult;
}

/** People who asked to be contacted: first the reason for looking, then who they are and the ways they marked safe. */
export function ContactsPage({ slug, survey, wave, opened, hasSheets, result }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys/${survey.id}`;
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} wave={wave} />
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
      {hasSheets ? <p><a href={`${list}/waves/${wave.id}/enter/contact`}>{t('sheet.title')}</a></p> : null}
    </>
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
