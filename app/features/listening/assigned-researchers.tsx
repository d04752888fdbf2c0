import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/layout.tsx';

/** A peer researcher of the programme, and whether they work in a listening. */
export interface Researcher {
  id: string;
  name: string;
  isAssigned: boolean;
}

/** Who works in a listening: each peer researcher with one press to assign them, or to end it. */
export function AssignedResearchers({ researchers }: { researchers: Researcher[] }) {
  const { t } = useTranslation('listening');
  return (
    <Section title={t('assigned.title')} lead={t('assigned.lead')}>
      {researchers.length === 0 ? <p>{t('assigned.nobody')}</p> : (
        <DataTable
          caption={t('assigned.title')}
          captionHidden
          rows={researchers}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: t('assigned.name'), cell: ({ name }) => <bdi>{name}</bdi> },
            { key: 'state', label: t('assigned.state'), cell: ({ isAssigned }) => t(isAssigned ? 'assigned.yes' : 'assigned.no') },
            {
              key: 'do',
              label: t('assigned.action'),
              cell: ({ id, name, isAssigned }) => (
                <form method="post">
                  <input type="hidden" name="intent" value={isAssigned ? 'unassign' : 'assign'} />
                  <input type="hidden" name="person" value={id} />
                  <Button tone="secondary" hiddenText={name}>{t(isAssigned ? 'assigned.end' : 'assigned.do')}</Button>
                </form>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
