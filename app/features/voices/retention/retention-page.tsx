import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Section } from '../../../ui/layout.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { HOLD_REASON_MAX, RESPONSIBLE_CONTACT_MAX, RESPONSIBLE_NAME_MAX, RESPONSIBLE_WORDS_MAX } from './retention.schema.ts';
import type { Responsible, Retention } from './retention.server.ts';

interface RetentionPageProps {
  retention: Retention & { responsible: Responsible | null };
  result: FormResult;
}

/** Who is responsible for what people say, how long it is kept, what is held, and the proof of what was removed (rules C2 and C5). */
export function RetentionPage({ retention, result }: RetentionPageProps) {
  const { t } = useTranslation('retention');
  const { responsible, listenings, kept, removed } = retention;
  const form = formState(result, t, { name: responsible?.name ?? '', contact: responsible?.contact ?? '', words: responsible?.words ?? '' });
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('title')} lead={t('lead')} />
      <Section id="responsible" title={t('responsible.title')} lead={t('responsible.lead')}>
        <form method="post" noValidate id="form">
          <TextField name="name" label={t('responsible.name')} hint={t('responsible.nameHint')} defaultValue={form.value('name')} error={form.error('name')} maxLength={RESPONSIBLE_NAME_MAX} dir="auto" autoComplete="off" />
          <TextField name="contact" label={t('responsible.contact')} hint={t('responsible.contactHint')} defaultValue={form.value('contact')} error={form.error('contact')} maxLength={RESPONSIBLE_CONTACT_MAX} dir="auto" autoComplete="off" />
          <TextArea name="words" label={t('responsible.words')} optionalText={t('optional')} hint={t('responsible.wordsHint')} defaultValue={form.value('words')} error={form.error('words')} maxLength={RESPONSIBLE_WORDS_MAX} rows={3} dir="auto" />
          <Button name="intent" value="responsible">{t('responsible.save')}</Button>
        </form>
      </Section>
      <Section title={t('kept.title')} lead={t('kept.lead')}>
        {kept.length === 0 ? <p>{t('kept.none')}</p> : (
          <DataTable
            caption={t('kept.title')}
            captionHidden
            narrow="stack"
            rows={kept}
            rowKey={(row) => `${row.id} ${row.purpose}`}
            columns={[
              { key: 'listening', label: t('listening'), cell: (row) => <bdi>{titleOf(row)}</bdi> },
              { key: 'purpose', label: t('purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
              { key: 'months', label: t('months'), numeric: true, cell: ({ months }) => months },
              { key: 'due', label: t('due'), cell: ({ dueOn, isHeld }) => (isHeld ? <StateTag tone="attention">{t('held')}</StateTag> : writtenDate(dueOn, 'en')) },
            ]}
          />
        )}
      </Section>
      <Section title={t('removed.title')} lead={t('removed.lead')}>
        {removed.length === 0 ? <p>{t('removed.none')}</p> : (
          <DataTable
            caption={t('removed.title')}
            captionHidden
            narrow="stack"
            rows={removed}
            rowKey={(row) => `${row.id} ${row.purpose} ${row.removedOn}`}
            columns={[
              { key: 'listening', label: t('listening'), cell: (row) => <bdi>{titleOf(row)}</bdi> },
              { key: 'purpose', label: t('purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
              { key: 'months', label: t('months'), numeric: true, cell: ({ months }) => months },
              { key: 'howMany', label: t('howMany'), numeric: true, cell: ({ howMany }) => howMany },
              { key: 'removedOn', label: t('removedOn'), cell: ({ removedOn }) => writtenDate(removedOn, 'en') },
            ]}
          />
        )}
      </Section>
      <Section title={t('hold.title')} lead={t('hold.lead')}>
        {listenings.length === 0 ? <p>{t('hold.none')}</p> : listenings.map((listening) => <Hold key={listening.id} listening={listening} />)}
      </Section>
    </>
  );
}

/** A listening as people know it: its title, and which round of it. */
function titleOf({ title, round }: { title: string; round: string | null }): string {
  return round === null ? title : `${title}: ${round}`;
}

function Hold({ listening }: { listening: Retention['listenings'][number] }) {
  const { t } = useTranslation('retention');
  const { id, hold } = listening;
  const title = titleOf(listening);
  const field = `reason-${id}`;
  return (
    <form method="post">
      <input type="hidden" name="listening" value={id} />
      {hold === null ? (
        <Details summary={<bdi>{title}</bdi>}>
          <TextField id={field} name="reason" label={t('hold.reason')} maxLength={HOLD_REASON_MAX} dir="auto" autoComplete="off" />
          <Button tone="secondary" name="intent" value="hold">{t('hold.do')}</Button>
        </Details>
      ) : (
        <>
          <p><bdi>{title}</bdi> <StateTag tone="attention">{t('held')}</StateTag>: <span dir="auto">{hold}</span></p>
          <Button tone="secondary" name="intent" value="lift" hiddenText={title}>{t('hold.lift')}</Button>
        </>
      )}
    </form>
  );
}
