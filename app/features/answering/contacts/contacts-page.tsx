import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FilterLinks } from '../../../ui/filter-links.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SurveyCrumbs } from '../../surveys/survey-crumbs.tsx';
import { CONTACT_REASON_MAX } from './contacts.schema.ts';
import { CONTACT_WAYS, firstWay, whatBecame, type Became, type ContactRequest, type ContactWay } from './contact-request.ts';

interface ContactsPageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  /** The list, once a reason was given; narrowed to those to be reached in one way, when asked. */
  contacts: ContactRequest[] | null;
  way: ContactWay | null;
  /** The survey asks how people may be reached, so it is on paper too. */
  hasSheets: boolean;
  result: FormResult;
}

/** People who asked to be contacted: first the reason for looking, then who they are, the ways they marked safe, and what became of each. */
export function ContactsPage({ slug, survey, wave, contacts, way, hasSheets, result }: ContactsPageProps) {
  const { t } = useTranslation('contacts');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys/${survey.id}`;
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} wave={wave} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('contacts.title')} lead={t('contacts.lead')} />
      {contacts === null ? (
        <form method="post" noValidate id="form">
          <TextField name="reason" label={t('contacts.reason')} hint={t('contacts.reasonHint')} defaultValue={form.value('reason')} error={form.error('reason')} maxLength={CONTACT_REASON_MAX} dir="auto" autoComplete="off" />
          <Button name="intent" value="open">{t('contacts.open')}</Button>
        </form>
      ) : contacts.length === 0 ? <EmptyState title={t('contacts.none')}>{t('contacts.noneWords')}</EmptyState> : <ContactTable contacts={contacts} way={way} here={`${list}/waves/${wave.id}/contacts`} />}
      {hasSheets ? <p><a href={`${list}/waves/${wave.id}/enter/contact`}>{t('sheet.title')}</a></p> : null}
    </>
  );
}

const TONES: Record<Became, StateTone> = { done: 'good', sent: 'good', sending: 'waiting', waiting: 'waiting', not_reachable: 'attention', yours: 'neutral', to_write: 'neutral' };

function ContactTable({ contacts, way, here }: { contacts: ContactRequest[]; way: ContactWay | null; here: string }) {
  const { t } = useTranslation('contacts');
  // Numbered in the whole list, so that nobody changes their number when somebody is ticked off or the list is narrowed.
  const rows = contacts.map((contact, place) => ({ ...contact, named: contact.name ?? t('contacts.person', { number: place + 1 }) })).filter((contact) => way === null || firstWay(contact) === way);
  const offered = CONTACT_WAYS.filter((one) => contacts.some((contact) => firstWay(contact) === one));
  return (
    <>
      <FilterLinks
        label={t('contacts.narrow')}
        rows={[{ key: 'way', label: t('contacts.by'), choices: [
          { href: here, text: t('contacts.all', { count: contacts.length }), current: way === null },
          ...offered.map((one) => ({ href: `${here}?way=${one}`, text: `${t(`way.${one}`)} (${contacts.filter((contact) => firstWay(contact) === one).length})`, current: way === one })),
        ] }]}
      />
      <DataTable
        caption={t('contacts.title')}
        captionHidden
        narrow="stack"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: t('contacts.who'), cell: ({ named }) => <bdi>{named}</bdi> },
          { key: 'ways', label: t('contacts.ways'), cell: ({ ways }) => <div>{ways.map(({ way: one, to }) => <div key={`${one} ${to}`}>{t(`way.${one}`)}: <bdi className="tl-address">{to}</bdi></div>)}</div> },
          { key: 'note', label: t('contacts.note'), cell: ({ ways }) => <span dir="auto">{ways.map(({ note }) => note).find((note) => note !== null) ?? '–'}</span> },
          { key: 'became', label: t('contacts.became'), cell: (contact) => {
            const became = whatBecame(contact);
            return <StateTag tone={TONES[became]}>{contact.doneOn ? t('contacts.doneOn', { date: writtenDate(contact.doneOn, 'en') }) : t(`became.${became}`)}</StateTag>;
          } },
          { key: 'tick', label: t('contacts.tick'), cell: ({ id, named, doneOn }) => (
            <form method="post">
              <input type="hidden" name="contact" value={id} />
              <Button tone="secondary" name="intent" value={doneOn ? 'undone' : 'done'} hiddenText={named}>{t(doneOn ? 'contacts.undone' : 'contacts.done')}</Button>
            </form>
          ) },
        ]}
      />
    </>
  );
}
