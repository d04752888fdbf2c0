import { useTranslation } from 'react-i18next';
import { writtenMoment } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ACTIONS, NAMELESS, narrowing, noteKeys, thingPath, THINGS, type AuditEvent, type AuditFilter } from './audit.ts';

interface AuditPageProps {
  slug: string;
  events: AuditEvent[];
  next: number | null;
  filter: AuditFilter;
  people: { id: string; name: string }[];
}

/** Who did what to which thing, and when: never what was said, and nothing here can be changed (domain rule 7). */
export function AuditPage({ slug, events, next, filter, people }: AuditPageProps) {
  const { t } = useTranslation('audit');
  const here = `/settings/${slug}/audit`;
  const kept = narrowing(filter);
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        action={events.length === 0 ? undefined : (
          <form method="post" action={`${here}/file`}>
            {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <Button tone="secondary">{t(kept.length > 0 ? 'fileOfThese' : 'file')}</Button>
          </form>
        )}
      />
      <AuditFilterForm here={here} filter={filter} people={people} />
      {events.length === 0 ? <EmptyState title={t(kept.length > 0 ? 'none' : 'empty')}>{t(kept.length > 0 ? 'noneDo' : 'emptyDo')}</EmptyState> : (
        <DataTable
          caption={t('caption')}
          captionHidden
          rows={events}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'at', label: t('column.at'), cell: (event) => writtenMoment(event.at, 'en') },
            { key: 'who', label: t('column.who'), cell: (event) => (event.who ? <bdi>{event.who}</bdi> : t('nobody')) },
            { key: 'what', label: t('column.what'), cell: (event) => <What slug={slug} event={event} /> },
            { key: 'why', label: t('column.why'), cell: (event) => <Note event={event} /> },
          ]}
        />
      )}
      <Pagination label={t('pages')} next={next === null ? undefined : { href: `${here}?${new URLSearchParams([...kept, ['before', String(next)]])}`, text: t('older') }} />
    </>
  );
}

/** What was done to which thing, by its name, as one piece that a narrow screen does not pull apart; where none is kept, or it is gone, that is said. */
function What({ slug, event }: { slug: string; event: AuditEvent }) {
  const { t } = useTranslation('audit');
  const did = `${t(`action.${event.action}`)} ${t(`thing.${event.thing}`)}`;
  if (event.name === null) return <span>{did}{NAMELESS.includes(event.thing) ? null : <span className="tl-aside">{t('gone')}</span>}</span>;
  const name = <bdi>{event.thing === 'theory_version' ? t('version', { number: event.name }) : event.name}</bdi>;
  const href = thingPath(slug, event);
  return <span>{did}: {href ? <a href={href}>{name}</a> : name}</span>;
}

function Note({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const keys = noteKeys(event);
  return keys ? <>{keys.map((key) => t(key)).join(', ')}</> : <bdi>{event.note}</bdi>;
}

function AuditFilterForm({ here, filter, people }: { here: string; filter: AuditFilter; people: { id: string; name: string }[] }) {
  const { t } = useTranslation('audit');
  const inOrder = (kind: 'action' | 'thing', values: readonly string[]) => values.map((value) => ({ value, label: t(`${kind}.${value}`) })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <FilterForm label={t('filter')} submitText={t('apply')} clear={narrowing(filter).length > 0 ? { href: here, text: t('clear') } : undefined}>
      <TextField name="words" type="search" label={t('words')} defaultValue={filter.words ?? ''} autoComplete="off" spellCheck={false} maxLength={100} />
      <Select name="person" label={t('column.who')} emptyText={t('anyone')} options={people.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={filter.person ?? ''} />
      <Select name="action" label={t('column.what')} emptyText={t('anything')} options={inOrder('action', ACTIONS)} defaultValue={filter.action ?? ''} />
      <Select name="thing" label={t('column.thing')} emptyText={t('anything')} options={inOrder('thing', THINGS)} defaultValue={filter.thing ?? ''} />
      <TextField name="from" type="date" label={t('from')} defaultValue={filter.from ?? ''} />
      <TextField name="to" type="date" label={t('to')} defaultValue={filter.to ?? ''} />
    </FilterForm>
  );
}
